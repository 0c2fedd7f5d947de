package jianyi.flow.once;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.rest.hal.Hal;
import org.camunda.bpm.engine.rest.hal.processDefinition.HalProcessDefinition;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the engine's web API what it would otherwise look for with every request. It knows nothing of Spring, so it is told where it looks. */
@Configuration(proxyBeanMethods = false)
class OnceFlow {

    @Bean
    ServletContextInitializer knownToTheEngine() {
        return context -> {
            Hal.getInstance().registerHalRelationCache(HalProcessDefinition.class, new KnownDefinitions());
            var providers = CamundaRestResources.getConfigurationClasses();
            providers.remove(JacksonConfigurator.class);
            providers.add(OneMapper.class);
        };
    }

    @Bean
    FilterRegistrationBean<Filter> knownServices() {
        var known = new KnownServices(OnceFlow.class.getClassLoader());
        var filter =
                new FilterRegistrationBean<Filter>((request, response, chain) -> goOn(known, request, response, chain));
        filter.addUrlPatterns("/camunda/api/*");
        return filter;
    }

    private static void goOn(ClassLoader known, ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(known);
        try {
            chain.doFilter(request, response);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
