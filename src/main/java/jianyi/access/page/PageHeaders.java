package jianyi.access.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What browsers are told to refuse. Our pages load nothing from elsewhere and run no inline script; Camunda's applications bring a
 * policy of their own. A page may be framed only by ourselves and only where Tasklist shows the case sheet as a tab.
 */
public class PageHeaders {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
                    + "form-action 'self'; frame-ancestors ";

    /** The sheets of cases, whatever room they live in: Tasklist shows them beside the task. */
    private static final Pattern SHEETS = Pattern.compile("/(cases|meetings|inspections)/");

    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=()";

    private PageHeaders() {}

    /** The headers of an answer that does not come from the chain below: nothing may be loaded, framed or kept. */
    static void closed(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Content-Security-Policy", POLICY + "'none'");
        response.setHeader("Referrer-Policy", ReferrerPolicy.SAME_ORIGIN.getPolicy());
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    /** Sets them for every answer of a chain of filters. */
    public static void set(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false))
                .frameOptions(FrameOptionsConfig::disable)
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(framing())
                .addHeaderWriter(caching());
    }

    private static HeaderWriter framing() {
        return (request, response) -> {
            boolean framed = embedded(request);
            response.setHeader("X-Frame-Options", framed ? "SAMEORIGIN" : "DENY");
            boolean stricter = response.containsHeader("Content-Security-Policy");
            if (!request.getRequestURI().startsWith("/camunda/") && !stricter) {
                response.setHeader("Content-Security-Policy", POLICY + (framed ? "'self'" : "'none'"));
            }
        };
    }

    private static boolean embedded(HttpServletRequest request) {
        return SHEETS.matcher(request.getRequestURI()).lookingAt() && request.getParameter("embedded") != null;
    }

    /** Pages and answers are never kept by the browser; the files of the applications say themselves how long they live. */
    private static HeaderWriter caching() {
        var never = new CacheControlHeadersWriter();
        return (request, response) -> {
            if (!request.getRequestURI().matches("/camunda/(app|lib|assets)/.*|.*\\.(css|js|svg|ico|woff2)")) {
                never.writeHeaders(request, response);
            }
        };
    }
}
