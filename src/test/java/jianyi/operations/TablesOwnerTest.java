package jianyi.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** By which way the owner of the tables comes to them. */
class TablesOwnerTest {

    private static final String WORKS = "jdbc:postgresql://pool:6432/jianyi";
    private static final String UPGRADES = "jdbc:postgresql://database:5432/jianyi";

    private final ApplicationContextRunner product = new ApplicationContextRunner()
            .withBean(TablesOwner.class)
            .withPropertyValues(
                    "spring.datasource.url=" + WORKS, "spring.flyway.user=jianyi_owner", "spring.flyway.password=owns");

    @Test
    void byTheSameWayAsWhoWorksOnThem() {
        product.run(started -> assertThat(started.getBean(FlywayConnectionDetails.class))
                .extracting(
                        FlywayConnectionDetails::getJdbcUrl,
                        FlywayConnectionDetails::getUsername,
                        FlywayConnectionDetails::getPassword)
                .containsExactly(WORKS, "jianyi_owner", "owns"));
    }

    @Test
    void byAWayOfTheirOwnWhereOneIsNamed() {
        product.withPropertyValues("spring.flyway.url=" + UPGRADES)
                .run(started -> assertThat(way(started)).isEqualTo(UPGRADES));
        product.withPropertyValues("spring.flyway.url=")
                .run(started -> assertThat(way(started)).isEqualTo(WORKS));
    }

    private static String way(org.springframework.context.ApplicationContext started) {
        return started.getBean(FlywayConnectionDetails.class).getJdbcUrl();
    }
}
