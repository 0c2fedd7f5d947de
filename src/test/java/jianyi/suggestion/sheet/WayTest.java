package jianyi.suggestion.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.suggestion.Handlings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 走到哪里: a case's way on its model's picture, as far as each reader may follow it. */
@WholeProduct
class WayTest {

    private static final String CLERK = "yecunClerk1";
    private static final String HANDLER = "yecunagriHandler1";
    private static final Pattern SIZE = Pattern.compile("<svg [^>]*width=\"(\\d+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Handlings handlings;

    private Town town;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
    }

    @Test
    void whatIsBehindTheCaseAndWhereItStandsStandOutOnThePicture() {
        var number = town.suggest("yecunDeputy3", Town.suggestion("关于晒场的建议"));
        var first = picture(CLERK, "/cases/" + number + "/way.svg");
        assertThat(marks(first, "#ffe9b8")).containsExactly("user_review");
        assertThat(marks(first, "#e3f1e3")).containsExactly("start_submitted");
        assertThat(width(first)).as("cut to where the case has been").isLessThan(900);
        assign(number);
        var then = picture(CLERK, "/cases/" + number + "/way.svg");
        assertThat(marks(then, "#ffe9b8")).containsExactly("call_handling");
        assertThat(marks(then, "#e3f1e3")).contains("start_submitted", "user_review");
        assertThat(page(CLERK, number)).contains("接收承办任务", "夜村镇农业综合服务站", "今天到");
    }

    @Test
    void theStepsWithinAUnitAreForTheUnitItsGovernmentAndTheClerkAlone() {
        var number = town.suggest("yecunDeputy3", Town.suggestion("关于仓库的建议"));
        assign(number);
        town.does(HANDLER, "user_accept", number, "accepted", true);
        var unit = "/cases/" + number + "/way/" + handlings.of(number).get(0).id() + ".svg";
        assertThat(marks(picture(HANDLER, unit), "#ffe9b8")).containsExactly("user_handle");
        assertThat(marks(picture(CLERK, unit), "#e3f1e3")).contains("start_assigned", "user_accept");
        for (String outside : new String[] {"yecunDeputy3", "yecunChair1", "districtClerk1"}) {
            assertThat(marks(picture(outside, "/cases/" + number + "/way.svg"), "#ffe9b8"))
                    .as(outside)
                    .containsExactly("call_handling");
            assertThat(town.as(outside).page(unit).status()).as(outside).isEqualTo(404);
            assertThat(page(outside, number)).as(outside).doesNotContain("/way/", "联系代表并办理");
        }
        assertThat(town.as("yecunDeputy7").page("/cases/" + number + "/way.svg").status())
                .isEqualTo(404);
    }

    @Test
    void anOddOrAForeignAddressShowsNoPictureAndTellsNothing() {
        var number = town.suggest("yecunDeputy3", Town.suggestion("关于<svg onload=alert(1)>的建议"));
        assign(number);
        var own = handlings.of(number).get(0).id();
        var other = town.suggest("yecunDeputy3", Town.suggestion("关于另一件的建议"));
        assign(other);
        assertThat(picture(CLERK, "/cases/" + number + "/way.svg")).doesNotContain("onload");
        var odd = List.of("zz", "yecun-2026-9999", "'", "%27%20or%201=1--", "x".repeat(600), "-1", "%E5%A4%9C", "1e9");
        for (String typed : odd) {
            shut("/cases/" + typed + "/way.svg");
            shut("/cases/" + typed + "/way/" + own + ".svg");
            shut("/cases/" + number + "/way/" + typed + ".svg");
        }
        for (String typed : List.of("0", "9999999999", "9223372036854775808", "9".repeat(40), "00", "%31%30%2e")) {
            shut("/cases/" + number + "/way/" + typed + ".svg");
        }
        shut("/cases/" + other + "/way/" + own + ".svg");
        shut("/cases/" + number.toUpperCase(Locale.ROOT) + "/way.svg");
    }

    /** Refused with a sentence, or not there; never a picture and never a fault of ours. */
    private void shut(String path) {
        var answer = town.as(CLERK).page(path);
        assertThat(answer.status()).as(path + " " + answer).isIn(400, 404);
        assertThat(answer.body())
                .as(path)
                .doesNotContain("data-element-id", "Exception")
                .matches("(?s).*\\p{IsHan}.*");
    }

    private void assign(String number) {
        town.does(
                CLERK,
                "user_review",
                number,
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                "yecunagri",
                "months",
                3);
    }

    private String page(String person, String number) {
        var page = town.as(person).page("/cases/" + number).body();
        int from = page.indexOf("<section id=\"way\"");
        return page.substring(from, page.indexOf("</section>", from));
    }

    private String picture(String person, String path) {
        var answer = town.as(person).page(path);
        assertThat(answer.status()).as(person + " " + path).isEqualTo(200);
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
        return answer.body();
    }

    /** The nodes whose shape is painted so. */
    private static List<String> marks(String svg, String colour) {
        int at = svg.indexOf("{ fill: " + colour);
        if (at < 0) {
            return List.of();
        }
        var rule = svg.substring(svg.lastIndexOf('}', at - 2), at);
        return Pattern.compile("data-element-id=\"(\\w+)\"")
                .matcher(rule)
                .results()
                .map(one -> one.group(1))
                .sorted()
                .toList();
    }

    private static int width(String svg) {
        var size = SIZE.matcher(svg);
        assertThat(size.find()).isTrue();
        return Integer.parseInt(size.group(1));
    }
}
