package jianyi.access.watch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import jianyi.audit.RefusedAccesses;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes into the record what leaves the house as a whole list, and what somebody signed in was refused: here, where every answer passes,
 * no page can forget it. Files that belong to one case, and empty templates, are no lists.
 */
public class RecordedAnswers extends OncePerRequestFilter {

    private static final Set<String> LISTS =
            Set.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/zip");

    private final AuditTrail trail;
    private final RefusedAccesses refused;

    /** @param refused keeps a flood of refusals short */
    public RecordedAnswers(AuditTrail trail, RefusedAccesses refused) {
        this.trail = trail;
        this.refused = refused;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Watched(request, response));
        if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN && signedIn()) {
            refused.add((request.getMethod().equals("GET") ? "被拒绝查看：" : "被拒绝办理：") + request.getRequestURI());
        }
    }

    /** A list is on record before its first byte leaves. */
    private class Watched extends HttpServletResponseWrapper {

        private final HttpServletRequest request;
        private boolean begun;

        Watched(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (!begun && getStatus() == SC_OK && list(request, this)) {
                trail.add(Act.of(Act.Kind.EXPORT, "导出“" + name(this) + "”：" + asked(request)));
            }
            begun = true;
            return super.getOutputStream();
        }
    }

    private static boolean signedIn() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && !(who instanceof AnonymousAuthenticationToken);
    }

    private static boolean list(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        return response.getContentType() != null
                && LISTS.contains(response.getContentType().split(";")[0])
                && !path.contains("/files/")
                && !path.contains("/materials/")
                && !path.endsWith("/template.xlsx");
    }

    private static String name(HttpServletResponse response) {
        String header = response.getHeader(HttpHeaders.CONTENT_DISPOSITION);
        return header == null ? "" : ContentDisposition.parse(header).getFilename();
    }

    /** What the list was asked for, readable; what a form sends may be nobody's to read. */
    private static String asked(HttpServletRequest request) {
        return request.getRequestURI() + (request.getMethod().equals("GET") ? fields(request.getParameterMap()) : "");
    }

    private static String fields(Map<String, String[]> typed) {
        var asked = typed.entrySet().stream()
                .map(field -> field.getKey() + "=" + String.join(",", field.getValue()))
                .filter(field -> !field.endsWith("="))
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? "" : "?" + asked;
    }
}
