package jianyi.notice;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach the product from outside, for links in mails and codes on paper. */
@Component
public class WebAddress {

    private final String base;

    WebAddress(@Value("${jianyi.base-url:http://localhost:${server.port:8080}}") String base) {
        this.base = base.replaceAll("/+$", "");
    }

    /** The whole address of a page, for example {@code /cases/yecun-2026-0001}. */
    public String of(String path) {
        return base + path;
    }
}
