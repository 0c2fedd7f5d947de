package jianyi.embedded;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The database of the one-command start. It only tells Spring Boot where the server is: the pool, with all its settings
 * in {@code spring.datasource.hikari}, is the same one as for an own PostgreSQL, and is closed before the server.
 */
@Configuration(proxyBeanMethods = false)
@WhenBlank("spring.datasource.url")
class EmbeddedDatabase {

    @Bean(destroyMethod = "close")
    PostgresServer postgresServer(Home home, @Value("${jianyi.pg-bin:${jianyi.home}/pg-bin}") String binaries) {
        return PostgresServer.start(home, Path.of(binaries));
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(PostgresServer server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return server.user();
            }

            @Override
            public String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return server.url();
            }
        };
    }
}
