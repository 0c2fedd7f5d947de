package jianyi.setup;

import jakarta.servlet.http.HttpServletResponse;
import jianyi.flow.Refusal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says on a page of its own why an entry was not taken; what was typed is still on the page before. */
@ControllerAdvice(basePackages = "jianyi.setup")
class RefusedSetup {

    @ExceptionHandler
    String refused(Refusal refusal, HttpServletResponse response, Model model) {
        response.setStatus(refusal.status());
        model.addAttribute("sentence", refusal.getMessage());
        model.addAttribute("correctable", refusal.status() == 400);
        return "setup/refused";
    }
}
