package jianyi.suggestion.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jianyi.SignedIn;
import jianyi.WholeProduct;
import jianyi.suggestion.Suggestions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Our own submission page ends in the same start as Tasklist's form. */
@WholeProduct
class SubmissionPagesTest {

    private static final String PAGE = "/cases/new";

    @LocalServerPort
    private int port;

    @Autowired
    private Suggestions suggestions;

    @Test
    void aDeputyHandsInFromThePageAndIsLedToTheCaseSheet() {
        var deputy = SignedIn.as(port, "yecunDeputy6");
        var reply = deputy.fill(PAGE, PAGE, fields("关于在页面上提交的建议"));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(302);
        var number = reply.header("Location").replaceAll(".*/cases/", "");
        var suggestion = suggestions.find(number).orElseThrow();
        assertThat(suggestion.deputy()).isEqualTo("yecunDeputy6");
        assertThat(suggestion.needsReply()).isFalse();
        assertThat(deputy.page("/cases/" + number).status()).isEqualTo(200);
    }

    @Test
    void whatIsRefusedComesBackWithEverythingThatWasTyped() {
        var typed = new java.util.HashMap<>(fields("关于<b>没有类别</b>的建议"));
        typed.put("category", "");
        var reply = SignedIn.as(port, "yecunDeputy6").fill(PAGE, PAGE, typed);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body())
                .contains("请填写“类别”", "关于&lt;b&gt;没有类别&lt;/b&gt;的建议", "路面破损")
                .doesNotContain("<b>没有类别</b>");
    }

    @Test
    void whoeverIsNeitherDeputyNorClerkIsNotOfferedThePage() {
        assertThat(SignedIn.as(port, "waterHandler1").page(PAGE).status()).isEqualTo(403);
        assertThat(SignedIn.as(port, "waterHandler1").page("/cases").body()).doesNotContain(PAGE);
    }

    @Test
    void withoutTheTokenNothingIsHandedIn() {
        var reply = SignedIn.as(port, "yecunDeputy6").crossSite(PAGE, fields("关于跨站提交的建议"));
        assertThat(reply.status()).isEqualTo(403);
    }

    private static Map<String, String> fields(String title) {
        return Map.of(
                "title", title,
                "category", "交通运输",
                "situation", "路面破损",
                "proposal", "请维修",
                "disclosure", "title",
                "needsReply", "false");
    }
}
