package jianyi.access.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost filter: what no browser sends is refused before anything else reads it. Several readers of one address (the server, the
 * sign-in, the engine's applications) each clean it in their own way; an address that needs no cleaning means the same to all of them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OddRequests extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

    /** Doubled slashes, dots that climb, a path's own parameters. */
    private static final Pattern ODD = Pattern.compile(".*(//|/\\.{1,2}(/.*)?$|[;\\\\\\p{Cntrl}]).*", Pattern.DOTALL);

    /** Signs that browsers never write as a number, and those that end or climb a path. */
    private static final Pattern DISGUISED = Pattern.compile(".*[A-Za-z0-9\\-._~/\\\\;%\\p{Cntrl}].*", Pattern.DOTALL);

    private static final Pattern NUMBERED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!METHODS.contains(request.getMethod()) || odd(request.getRequestURI()) || oddQuery(request)) {
            BarePage.answer(request, response, HttpServletResponse.SC_BAD_REQUEST, "这个地址不对，请从首页重新打开");
        } else if (nowhere(request.getRequestURI())) {
            BarePage.answer(request, response, HttpServletResponse.SC_NOT_FOUND, "没有找到此页");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The page of errors is the server's to ask for, nobody else's. */
    private static boolean nowhere(String path) {
        return path.matches("/error(/.*)?") || ClosedPaths.contains(path);
    }

    private static boolean odd(String path) {
        if (!path.startsWith("/") || ODD.matcher(path).matches()) {
            return true;
        }
        var bare = NUMBERED.matcher(path);
        while (bare.find()) {
            var signs = read(bare.group());
            if (signs == null || DISGUISED.matcher(signs).matches()) {
                return true;
            }
        }
        return bare.replaceAll("").contains("%");
    }

    /** A NUL is no text; nothing can keep it, and nothing of ours asks for it. */
    private static boolean oddQuery(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && query.contains("%00");
    }

    /** The signs behind %E5%A4%9C, or null when they are none. */
    private static String read(String numbered) {
        var bytes = HexFormat.of().parseHex(numbered.replace("%", ""));
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
