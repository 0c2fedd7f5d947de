package jianyi.access.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The shortest answer there is, for moments when nothing of the product may be used: one sentence, and the headers of every page. */
class BarePage {

    private BarePage() {}

    /** Answers with a status and a sentence of ours; what has been written so far is dropped. */
    static void answer(HttpServletRequest request, HttpServletResponse response, int status, String sentence)
            throws IOException {
        boolean json = request.getRequestURI().contains("/api/");
        response.reset();
        response.setStatus(status);
        PageHeaders.closed(response);
        response.setContentType(json ? "application/json;charset=UTF-8" : "text/html;charset=UTF-8");
        response.getWriter().write(json ? json(sentence) : page(sentence));
    }

    private static String json(String sentence) {
        return "{\"type\":\"Refusal\",\"message\":\"" + sentence + "\"}";
    }

    static String page(String sentence) {
        return "<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>代表建议办理</title>"
                + "<p>" + sentence + "。</p><p><a href=\"/\">返回首页</a></p></html>";
    }
}
