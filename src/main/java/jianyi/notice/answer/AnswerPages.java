package jianyi.notice.answer;

import java.util.function.Supplier;
import jianyi.flow.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page behind a mail's link. Opening it changes nothing, since mail scanners open every link; the button does. */
@Controller
class AnswerPages {

    private final AnswerDesk desk;

    AnswerPages(AnswerDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/answer/{token:[0-9A-Za-z_-]+}")
    ModelAndView ask(@PathVariable String token) {
        return page(() -> desk.open(token), false);
    }

    @PostMapping("/answer/{token:[0-9A-Za-z_-]+}")
    ModelAndView answer(@PathVariable String token) {
        return page(() -> desk.answer(token), true);
    }

    private static ModelAndView page(Supplier<AnswerLink> link, boolean done) {
        try {
            var found = link.get();
            return new ModelAndView("answer")
                    .addObject("label", found.kind().label())
                    .addObject("subject", found.subject())
                    .addObject("done", done);
        } catch (RuntimeException e) {
            var refusal = Refusal.within(e).orElseThrow(() -> e);
            return new ModelAndView("answer", HttpStatus.valueOf(refusal.status()))
                    .addObject("wrong", refusal.getMessage());
        }
    }
}
