package jianyi.flow.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jianyi.flow.text.Text;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Cleans every field of every page and address before anything reads it, the sign-in's too; a password is left as it was typed. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class CleanWords extends OncePerRequestFilter {

    private static final Set<String> SECRET = Set.of("password", "present", "wanted", "again");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Cleaned(request), response);
    }

    private static final class Cleaned extends HttpServletRequestWrapper {

        Cleaned(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            String value = super.getParameter(name);
            return value == null || SECRET.contains(name) ? value : Text.clean(value);
        }

        @Override
        public String[] getParameterValues(String name) {
            return cleaned(name, super.getParameterValues(name));
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> all = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, values) -> all.put(name, cleaned(name, values)));
            return Collections.unmodifiableMap(all);
        }

        private static String[] cleaned(String name, String[] values) {
            return values == null || SECRET.contains(name)
                    ? values
                    : Arrays.stream(values).map(Text::clean).toArray(String[]::new);
        }
    }
}
