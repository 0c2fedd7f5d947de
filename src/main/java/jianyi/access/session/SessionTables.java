package jianyi.access.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/**
 * Sessions live in the database, so that any node answers anybody; how long without use ends one is a rule of the place
 * ({@link Stay}).
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "jianyi.web_session")
class SessionTables {

    /** Two pages of one person opened at once may both put something into the session: the later one wins, neither fails. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer twoAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
