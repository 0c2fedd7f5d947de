package jianyi.flow.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Each page of the engine's applications has a nonce of its own. The engine keeps one for the whole server, from the header until the page
 * is written: when two people open pages at once, the first one's page names the other's and the browser runs none of its scripts.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 101)
class OwnNonce extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/app/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var own = own(request.getServletContext());
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return own;
                    }
                },
                response);
    }

    /** The server's context, but for the nonce. */
    private static ServletContext own(ServletContext shared) {
        var nonce = new AtomicReference<Object>();
        return (ServletContext) Proxy.newProxyInstance(
                OwnNonce.class.getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, arguments) -> {
                    if (arguments != null && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(arguments[0])) {
                        return arguments.length == 1 ? nonce.get() : nonce.getAndSet(arguments[1]);
                    }
                    try {
                        return method.invoke(shared, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
