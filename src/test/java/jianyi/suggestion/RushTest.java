package jianyi.suggestion;

import static jianyi.Town.map;
import static jianyi.Town.suggestion;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jianyi.Town;
import jianyi.WholeProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Many people at once: numbers have no gaps and no doubles, one of two wins, nobody reads an engine error. */
@WholeProduct
class RushTest {

    private static final List<String> DEPUTIES =
            IntStream.rangeClosed(1, 8).mapToObj(n -> "yecunDeputy" + n).toList();

    @LocalServerPort
    private int port;

    private Town town;

    @BeforeEach
    void everybodyIsSignedIn() {
        town = new Town(port);
        DEPUTIES.forEach(town::as);
    }

    @Test
    void fiftySubmissionsOfEightDeputiesAtOnceGetFiftyNumbersInARow() throws Exception {
        var submissions = new ArrayList<Callable<String>>();
        for (int i = 0; i < 50; i++) {
            var title = "关于第 " + i + " 盏路灯的建议";
            var deputy = DEPUTIES.get(i % 8);
            submissions.add(() -> town.suggest(deputy, suggestion(title)));
        }
        var numbers = atOnce(submissions).stream()
                .map(number -> Integer.parseInt(number.substring(number.length() - 4)))
                .sorted()
                .toList();
        assertThat(numbers).doesNotHaveDuplicates().hasSize(50);
        assertThat(numbers.get(49) - numbers.get(0)).as("no number is missing").isEqualTo(49);
    }

    @Test
    void theSameSubmissionSentEightTimesAtOnceIsOneCase() throws Exception {
        var fields = suggestion("关于同时提交八次的建议");
        var sent = IntStream.range(0, 8)
                .mapToObj(i -> (Callable<Integer>)
                        () -> town.start("yecunDeputy1", "suggestion", fields).status())
                .toList();
        assertThat(atOnce(sent))
                .containsOnlyOnce(200)
                .filteredOn(status -> status == 409)
                .hasSize(7);
    }

    @Test
    void sevenCosignersWhoConfirmAtOnceAllSucceed() throws Exception {
        var cosigners = DEPUTIES.subList(1, 8);
        var number = town.suggest("yecunDeputy1", suggestion("关于七人同时附议的建议", "coSigners", cosigners));
        var confirmations = cosigners.stream()
                .map(cosigner ->
                        (Callable<Integer>) () -> town.tries(cosigner, "user_confirmCosign", number, "cosign", true)
                                .status())
                .toList();
        assertThat(atOnce(confirmations)).containsOnly(204);
        assertThat(town.todo("yecunClerk1", number)).containsExactly("user_review");
    }

    @Test
    void ofTwoClerksWhoDecideAtOnceOneIsHeardAndTheOtherToldSo() throws Exception {
        for (int round = 0; round < 5; round++) {
            var number = town.suggest("yecunDeputy2", suggestion("关于同时审查的建议之" + round));
            var task = town.open("yecunClerk1", "user_review", number);
            town.as("yecunClerk2");
            var decided = atOnce(List.of(
                    () -> town.submit("yecunClerk1", task, map("reviewOutcome", "accept"))
                            .status(),
                    () -> town.submit("yecunClerk2", task, map("reviewOutcome", "accept"))
                            .status()));
            assertThat(decided).containsExactlyInAnyOrder(204, 409);
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            var results = new ArrayList<T>();
            for (var result : pool.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
