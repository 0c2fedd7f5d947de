package jianyi.suggestion.ledger;

import java.util.Map;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import jianyi.flow.text.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps and drops the ledger's saved views 常用查询. */
@Controller
class ViewPages {

    private static final int LONGEST = 20;

    private final Viewers viewers;
    private final LedgerViews views;

    ViewPages(Viewers viewers, LedgerViews views) {
        this.viewers = viewers;
        this.views = views;
    }

    /** Keeps the question whose fields come along under {@code name}, and shows it. */
    @PostMapping("/cases/views")
    String keep(@RequestParam(defaultValue = "") String name, @RequestParam Map<String, String> asked) {
        LedgerQuery query = LedgerQuery.of(asked);
        views.keep(viewers.current().id(), checked(name), query);
        return "redirect:" + query.address("/cases", 1);
    }

    @PostMapping("/cases/views/{id:[0-9]+}/remove")
    String drop(@PathVariable long id) {
        views.drop(viewers.current().id(), id);
        return "redirect:/cases";
    }

    private static String checked(String typed) {
        String name = Text.line(typed);
        if (name.isEmpty()) {
            throw Refusal.invalid("请给这个常用查询起个名字");
        }
        if (name.indexOf('\0') >= 0) {
            throw Refusal.invalid("“名称”含有无法保存的字符，请删去后再保存");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw Refusal.invalid("“名称”太长了，最多 " + LONGEST + " 个字");
        }
        return name;
    }
}
