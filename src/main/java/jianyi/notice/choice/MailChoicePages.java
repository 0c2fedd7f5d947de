package jianyi.notice.choice;

import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person says which mails come at once. */
@Controller
class MailChoicePages {

    private final Viewers viewers;
    private final MailChoices choices;

    MailChoicePages(Viewers viewers, MailChoices choices) {
        this.viewers = viewers;
        this.choices = choices;
    }

    @GetMapping("/mail-choice")
    String show(Model model, @RequestParam(required = false) String saved) {
        Viewer reader = viewers.current();
        model.addAttribute("choices", MailChoice.values());
        model.addAttribute("chosen", choices.of(reader.id()));
        model.addAttribute("saved", saved != null);
        return "mail-choice";
    }

    @PostMapping("/mail-choice")
    String choose(@RequestParam(defaultValue = "") String choice) {
        for (MailChoice known : MailChoice.values()) {
            if (known.name().equals(choice)) {
                choices.choose(viewers.current().id(), known);
                return "redirect:/mail-choice?saved";
            }
        }
        throw Refusal.invalid("请选择邮件什么时候发");
    }
}
