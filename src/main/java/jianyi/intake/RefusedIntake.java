package jianyi.intake;

import jakarta.servlet.http.HttpServletResponse;
import jianyi.flow.Refusal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says on a page of its own why a file was not taken. */
@ControllerAdvice(basePackages = "jianyi.intake")
class RefusedIntake {

    @ExceptionHandler
    String refused(Refusal refusal, HttpServletResponse response, Model model) {
        response.setStatus(refusal.status());
        model.addAttribute("sentence", refusal.getMessage());
        return "intake/refused";
    }
}
