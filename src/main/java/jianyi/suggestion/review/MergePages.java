package jianyi.suggestion.review;

import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.office.Role;
import jianyi.suggestion.sight.CaseAccess;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Undoing a merge from the case sheet. */
@Controller
class MergePages {

    private static final int LONGEST = 2000;

    private final Viewers viewers;
    private final CaseAccess access;
    private final UnmergeFlow flow;

    MergePages(Viewers viewers, CaseAccess access, UnmergeFlow flow) {
        this.viewers = viewers;
        this.access = access;
        this.flow = flow;
    }

    @PostMapping("/cases/{number}/merge/undo")
    String undo(@PathVariable String number, @RequestParam(defaultValue = "") String reason) {
        var viewer = viewers.current();
        var it = access.readable(viewer, number);
        if (!viewer.has(Role.CLERK, it.body())) {
            throw Refusal.forbidden("只有受理机关的工作人员可以撤销合并");
        }
        var said = Typed.need("理由", reason, LONGEST);
        flow.undo(number, viewer.id(), said);
        return "redirect:/cases/" + number;
    }
}
