package jianyi.audit;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/**
 * {@code java -jar jianyi.jar --check-record} reckons the record's seals anew, without starting the product, and says what it found;
 * {@code --check-record=120:9f86d0…} also whether a seal written down earlier still stands there.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@Import(Chain.class)
public final class RecordCheck {

    private static final String ASKED = "--check-record";

    private RecordCheck() {}

    /** Whether these arguments ask for it. */
    public static boolean asked(String... args) {
        return Arrays.stream(args).anyMatch(arg -> arg.equals(ASKED) || arg.startsWith(ASKED + "="));
    }

    /** Checks and prints. @return the exit code: 0 when nothing was changed, 1 when something was */
    public static int run(String... args) {
        try (var context = new SpringApplicationBuilder(RecordCheck.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(args)) {
            Verdict verdict = context.getBean(Chain.class).check(noted(args).orElse(null));
            System.out.println(verdict.words());
            return verdict.sound() ? 0 : 1;
        }
    }

    private static Optional<String> noted(String... args) {
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith(ASKED + "="))
                .map(arg -> arg.substring(ASKED.length() + 1))
                .findFirst();
    }
}
