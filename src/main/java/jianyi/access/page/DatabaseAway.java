package jianyi.access.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.sql.DataSource;
import jianyi.flow.Outage;
import jianyi.flow.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * When the database does not answer, a person reads one Chinese sentence with status 503 within seconds,
 * instead of an error page. Stands before the sessions, which live in the same database.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DatabaseAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Patience.somebodyWaits(true);
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || !Outage.behind(e)) {
                throw e;
            }
            LOG.error("The database does not answer", e);
            BarePage.answer(request, response, 503, Refusal.unavailable().getMessage());
            response.setHeader("Retry-After", "10");
        } finally {
            Patience.somebodyWaits(false);
        }
    }

    /** Whatever asks the database asks it through {@link Patience}. */
    @Configuration(proxyBeanMethods = false)
    static class Patient {

        @Bean
        static BeanPostProcessor patience() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource database && !(bean instanceof Patience)
                            ? new Patience(database, Patience.AT_A_BROWSER)
                            : bean;
                }
            };
        }
    }
}
