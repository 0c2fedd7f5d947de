package jianyi.suggestion.promise;

import java.util.List;
import java.util.Set;
import jianyi.access.Viewers;
import jianyi.calendar.ChineseDates;
import jianyi.casework.store.CaseFile;
import jianyi.casework.store.CaseFiles;
import jianyi.casework.store.FileKind;
import jianyi.flow.Refusal;
import jianyi.followup.undertaking.Report;
import jianyi.followup.undertaking.Undertaking;
import jianyi.followup.undertaking.Undertakings;
import jianyi.suggestion.sight.CaseAccess;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 「办成了」: what was asked, what was promised and what is done, on one page with the pictures of before and after. */
@Controller
class DonePage {

    /** What browsers show. */
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/webp");

    private final Viewers viewers;
    private final CaseAccess access;
    private final Undertakings undertakings;
    private final CaseFiles files;
    private final PromiseNews words;

    DonePage(Viewers viewers, CaseAccess access, Undertakings undertakings, CaseFiles files, PromiseNews words) {
        this.viewers = viewers;
        this.access = access;
        this.undertakings = undertakings;
        this.files = files;
        this.words = words;
    }

    /** @throws Refusal 404 when there is no such promise, or it is not confirmed; 403 for whoever reads a published case only */
    @GetMapping("/cases/{number}/done/{promise:[0-9]+}")
    String page(@PathVariable String number, @PathVariable long promise, Model model) {
        var viewer = viewers.current();
        var it = access.readable(viewer, number);
        var sight = access.sight(viewer, it);
        if (!sight.involved()) {
            throw Refusal.forbidden("这一页只供代表和办理这件建议的人查看");
        }
        var kept = undertakings
                .find(number, promise)
                .filter(one -> one.state() == Undertaking.State.KEPT)
                .orElseThrow(() -> Refusal.notFound("没有这项承诺，或者代表还没有确认兑现"));
        var all = files.of(number);
        model.addAttribute("it", it);
        model.addAttribute("promise", kept);
        model.addAttribute("unit", words.unit(kept.owner()));
        model.addAttribute("named", ChineseDates.format(kept.namedOn()));
        model.addAttribute("ended", ChineseDates.format(kept.endedOn()));
        model.addAttribute("progress", progress(kept));
        model.addAttribute("before", pictures(all, FileKind.ATTACHMENT, null));
        model.addAttribute("after", pictures(all, FileKind.FULFILLED, kept.origin()));
        return "done";
    }

    private String progress(Undertaking kept) {
        List<Report> reports = undertakings.reports(kept.id());
        return reports.isEmpty() ? "" : reports.get(reports.size() - 1).progress();
    }

    private static List<CaseFile> pictures(List<CaseFile> files, FileKind kind, Long handling) {
        return files.stream()
                .filter(file -> !file.removed() && file.kind() == kind && PICTURES.contains(file.type()))
                .filter(file -> handling == null || handling.equals(file.handling()))
                .toList();
    }
}
