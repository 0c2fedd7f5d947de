package jianyi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jianyi.embedded.DemoOn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class DemoOnTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', true",
        "jdbc:postgresql://db/jianyi, '', false",
        "jdbc:postgresql://db/jianyi, true, true",
        "'', false, false"
    })
    void theDemoIsOnUnlessAnOwnDatabaseIsNamedOrItIsSaid(String url, String demo, boolean on) {
        new ApplicationContextRunner()
                .withUserConfiguration(Shown.class)
                .withPropertyValues("spring.datasource.url=" + url, "jianyi.demo=" + demo)
                .run(application ->
                        assertThat(application.containsBean("shown")).isEqualTo(on));
    }

    @Configuration
    static class Shown {
        @Bean
        @DemoOn
        String shown() {
            return "demo";
        }
    }
}
