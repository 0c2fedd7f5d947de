package jianyi.operations;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Who upgrades the tables where their owner is not who works on them: the same database, another user; by a way of his own where one is
 * named, past a pool between product and database for example. By itself Flyway would take the address out of the pool, which it does not
 * find behind what stands before it.
 */
@Component
@ConditionalOnProperty({"spring.datasource.url", "spring.flyway.user"})
class TablesOwner implements FlywayConnectionDetails {

    private final String url;
    private final String user;
    private final String password;

    TablesOwner(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.flyway.url:}") String own,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password:}") String password) {
        this.url = own.isBlank() ? url : own;
        this.user = user;
        this.password = password;
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }
}
