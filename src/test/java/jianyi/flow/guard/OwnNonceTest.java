package jianyi.flow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jianyi.SignedIn;
import jianyi.WholeProduct;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Many open Tasklist in the same moment, and each browser runs what it gets. */
@WholeProduct
class OwnNonceTest {

    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");

    @LocalServerPort
    int port;

    @Test
    void whoOpensAPageTogetherWithOthersGetsScriptsHisBrowserRuns() {
        var people = Stream.of("yecunClerk1", "yecunChair1", "yecunagriHandler1", "yecunagriHead1")
                .map(person -> SignedIn.as(port, person))
                .toList();
        var pages = IntStream.range(0, 160)
                .parallel()
                .mapToObj(each -> people.get(each % people.size()).page("/camunda/app/tasklist/default/"))
                .toList();
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.status()).isEqualTo(200);
            assertThat(all(IN_PAGE, page.body()))
                    .isNotEmpty()
                    .containsOnlyElementsOf(all(IN_HEADER, page.header("Content-Security-Policy")));
        });
    }

    private static List<String> all(Pattern nonce, String text) {
        return nonce.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
