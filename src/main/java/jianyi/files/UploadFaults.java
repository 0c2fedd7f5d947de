package jianyi.files;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Says in Chinese that an upload was too large or broke off; this happens before any page of ours is reached. */
@ControllerAdvice
class UploadFaults {

    @ExceptionHandler
    String broken(MultipartException fault, HttpServletResponse answer, Model model) {
        boolean large = fault instanceof MaxUploadSizeExceededException;
        answer.setStatus(large ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("heading", "没有上传");
        model.addAttribute("sentence", large ? "一次上传的文件太大，请分几次上传" : "文件没有传完整，请再上传一次");
        return "case-refused";
    }
}
