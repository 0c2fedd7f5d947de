package jianyi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;
import org.springframework.test.context.transaction.TransactionalTestExecutionListener;

/**
 * Runs a test against the whole product on its own PostgreSQL with an empty home, on a free port. Tests that carry nothing but
 * this share one running product; so each enters persons and offices of its own. Of what Spring does around each test only what is
 * used here is done: looking through all beans for mocks costs more than many a test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "jianyi.demo-cases=false",
            "jianyi.password-rounds=100",
            "jianyi.free-tries=1000000",
            "jianyi.mornings.enabled=false",
            "jianyi.metrics-token=" + WholeProduct.METRICS,
            "jianyi.proxies=" + WholeProduct.PROXY,
            "camunda.bpm.job-execution.enabled=false"
        })
@ContextConfiguration(initializers = WholeProduct.FreshHome.class)
@TestExecutionListeners({DependencyInjectionTestExecutionListener.class, TransactionalTestExecutionListener.class})
public @interface WholeProduct {

    /** The address whose word about others is believed, so that every browser of a test comes from one of its own. */
    String PROXY = "127.0.0.1";

    /** What a collector of metrics shows. */
    String METRICS = "metrics-of-the-tests";

    /** An empty home and database for every product started. */
    class FreshHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext product) {
            try {
                Path homes = Files.createDirectories(Path.of("target", "homes"));
                TestPropertyValues.of("jianyi.home=" + Files.createTempDirectory(homes.toAbsolutePath(), "home"))
                        .applyTo(product);
                TestDatabase.empty().applyTo(product);
                if (ReleaseDump.ASKED) {
                    TestPropertyValues.of("jianyi.demo-cases=true").applyTo(product);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
