package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/**
 * Whether a page can be used by people who hear it instead of seeing it, see little of it, or have only keys: no serious or critical finding
 * of axe-core (MPL-2.0) against WCAG 2.1 A and AA.
 */
final class Accessible {

    private static final String AXE = axe();

    /** Kinds of pages looked at once are not looked at again. */
    private static final Set<String> LOOKED = ConcurrentHashMap.newKeySet();

    private static final String FINDINGS = """
            part => axe.run(part, {
                resultTypes: ['violations'], iframes: false,
                runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']},
            }).then(result => result.violations
                .filter(found => ['serious', 'critical'].includes(found.impact))
                .flatMap(found => found.nodes.map(node => `${found.id} ${node.target}: ${node.html.slice(0, 160)} ${node.failureSummary}`)))""";

    private Accessible() {}

    /** The form before a person in Tasklist, once a kind; the rest of Tasklist is not ours. */
    static void form(Page page) {
        if (page.url().contains("/tasklist/")
                && page.locator(".fjs-form >> visible=true").count() > 0) {
            var labels = String.join(
                    "|", page.locator(".fjs-form .fjs-form-field label").allInnerTexts());
            if (LOOKED.add(labels)) {
                examiner(page);
                assertThat(findings(page, ".fjs-form"))
                        .as("form at " + page.url())
                        .isEmpty();
            }
        }
    }

    /** Brings the examiner into the page. */
    static void examiner(Page page) {
        page.evaluate(AXE);
    }

    /** What is wrong with a part of a page the examiner is in, a line each. */
    static List<?> findings(Page page, String part) {
        return (List<?>) page.evaluate(FINDINGS, part);
    }

    private static String axe() {
        try {
            return new ClassPathResource("axe/axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
