package jianyi.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jianyi.flow.Refusal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Says on a page of its own why something is not shown or was not done, whichever room was asked. */
@ControllerAdvice
class RefusedPages {

    @ExceptionHandler
    String refused(Refusal refusal, HttpServletRequest asked, HttpServletResponse answer, Model model) {
        boolean post = asked.getMethod().equals("POST");
        boolean hidden = !post
                && (refusal.status() == HttpServletResponse.SC_FORBIDDEN
                        || refusal.status() == HttpServletResponse.SC_NOT_FOUND);
        model.addAttribute("typed", post);
        return page(answer, refusal.status(), hidden ? "无法显示" : "没有办成", refusal.getMessage(), model);
    }

    /** An upload was too large or broke off; this happens before any page of ours is reached. */
    @ExceptionHandler
    String broken(MultipartException fault, HttpServletResponse answer, Model model) {
        return fault instanceof MaxUploadSizeExceededException
                ? page(answer, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "没有上传", "一次上传的文件太大，请分几次上传", model)
                : page(answer, HttpServletResponse.SC_BAD_REQUEST, "没有上传", "文件没有传完整，请再上传一次", model);
    }

    private static String page(HttpServletResponse answer, int status, String heading, String sentence, Model model) {
        answer.setStatus(status);
        model.addAttribute("heading", heading);
        model.addAttribute("sentence", sentence);
        return "refused";
    }
}
