package jianyi.access.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the check of the form's token, which would take the whole upload in to find it: strangers send no files at all, and
 * what is too large is told so in Chinese instead of being cut off.
 */
public class UploadDoor extends OncePerRequestFilter {

    private final DataSize largest;

    /** @param largest the most one request may carry */
    public UploadDoor(DataSize largest) {
        this.largest = largest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!String.valueOf(request.getContentType()).startsWith("multipart/")) {
            chain.doFilter(request, response);
        } else if (SecurityContextHolder.getContext().getAuthentication() == null) {
            say(response, 401, "登录已失效，文件没有保存；请重新登录后再上传");
        } else if (request.getContentLengthLong() > largest.toBytes()) {
            say(response, 413, "一次上传的文件太大，合起来不能超过 " + largest.toMegabytes() + " MB，请分几次上传");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void say(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write("<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width\"><title>没有上传</title><link rel=\"stylesheet\" href=\"/jianyi.css\">"
                        + "<main class=\"narrow door\"><div class=\"paper\"><h1>没有上传</h1><p>" + sentence
                        + "。</p><p class=\"soft\" id=\"typed\">没有保存任何内容。</p></div></main>"
                        + "<script src=\"/typed.js\" defer></script></html>");
    }
}
