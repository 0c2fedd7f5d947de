package jianyi.demo;

import java.io.IOException;
import java.nio.file.Files;
import jianyi.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a test's application an empty home and database, and so a demo district of its own. */
public class TemporaryHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            TestPropertyValues.of(
                            "jianyi.home=" + Files.createTempDirectory("jianyi-test"),
                            "jianyi.password-rounds=100",
                            "jianyi.mornings.enabled=false",
                            "jianyi.demo-last-year=false",
                            // The web API finds engines by name in one register per JVM; "default" is WholeProduct's.
                            "camunda.bpm.process-engine-name=second")
                    .applyTo(context);
            TestDatabase.empty().applyTo(context);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
