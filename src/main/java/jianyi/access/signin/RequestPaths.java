package jianyi.access.signin;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ServletRequestPathFilter;

/**
 * Each request's path is taken apart once, for all rules about paths. Spring Security would, with every request, also ask all pages' mappings
 * whose it is; only rules in the words of Spring MVC need that, and {@link WebSecurity} has none.
 */
@Configuration(proxyBeanMethods = false)
class RequestPaths {

    @Bean
    static BeanDefinitionRegistryPostProcessor withoutIntrospector() {
        return new WithoutIntrospector();
    }

    @Bean
    FilterRegistrationBean<ServletRequestPathFilter> requestPath() {
        var filter = new FilterRegistrationBean<>(new ServletRequestPathFilter());
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        return filter;
    }

    /** Goes before Spring Security looks whether there is one. */
    private static final class WithoutIntrospector implements BeanDefinitionRegistryPostProcessor, Ordered {

        @Override
        public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
            registry.removeBeanDefinition("mvcHandlerMappingIntrospector");
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }
}
