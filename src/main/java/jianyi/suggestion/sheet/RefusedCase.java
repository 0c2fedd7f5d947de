package jianyi.suggestion.sheet;

import jakarta.servlet.http.HttpServletResponse;
import jianyi.flow.Refusal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says on a page of its own why a case, a letter or a form is not shown. */
@ControllerAdvice(basePackages = "jianyi.suggestion")
class RefusedCase {

    @ExceptionHandler
    String refused(Refusal refusal, HttpServletResponse response, Model model) {
        response.setStatus(refusal.status());
        model.addAttribute("sentence", refusal.getMessage());
        model.addAttribute("heading", refusal.status() == 403 || refusal.status() == 404 ? null : "没有办成");
        return "case-refused";
    }
}
