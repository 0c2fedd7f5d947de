package jianyi.flow;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Doors of the engine that do not exist here, for nobody: the first-run page that makes whoever comes first an administrator
 * (CVE-2026-77226) and the open REST interface, should a dependency ever bring it along.
 */
@Configuration(proxyBeanMethods = false)
class ClosedPaths {

    @Bean
    FilterRegistrationBean<Filter> nothingHere() {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) ->
                ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND));
        filter.addUrlPatterns("/camunda/api/admin/setup/*", "/camunda/app/admin/default/setup/*", "/engine-rest/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
