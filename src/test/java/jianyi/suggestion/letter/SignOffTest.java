package jianyi.suggestion.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reply is signed on paper, its scan is the copy that counts, and the entry stays the head's own. */
@WholeProduct
class SignOffTest {

    private static final String HANDLER = "yecunagriHandler1";
    private static final String HEAD = "yecunagriHead1";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Town town;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
    }

    @Test
    void theSheetIsPrintedItsScanKeptAndOnlyTheHeadSigns() {
        var number = town.suggest("yecunDeputy8", Town.suggestion("关于纸上签发的建议"));
        town.does(
                "yecunClerk1",
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
        town.does(HANDLER, "user_accept", number, "accepted", true);
        var handling = jdbc.sql("select id from handling where number = ?")
                .param(number)
                .query(Long.class)
                .single();
        var sheet = "/cases/" + number + "/sign-off/" + handling;
        assertThat(town.as(HANDLER).get(sheet).status()).as("nothing drafted").isEqualTo(404);
        assertThat(kept(HANDLER, number, handling, "早").status())
                .as("nothing to sign")
                .isEqualTo(403);
        var today = LocalDate.now().toString();
        town.does(
                HANDLER,
                "user_handle",
                number,
                "contactWay",
                "visit",
                "contactDate",
                today,
                "contactNote",
                "看过现场",
                "next",
                "draft");
        town.does(HANDLER, "user_draftReply", number, "replyText", "已列入<b>计划</b>。", "replyClass", "A");
        for (String signer : List.of(HANDLER, HEAD)) {
            assertThat(town.as(signer).page(sheet).body())
                    .contains("代表建议答复签批单", "已列入&lt;b&gt;计划&lt;/b&gt;。", "夜村镇农业综合服务站负责人", "夜村镇人民政府负责人");
        }
        assertThat(town.as("yecunDeputy8").get(sheet).status()).isEqualTo(403);
        assertThat(town.as(HEAD).page("/cases/" + number).body()).contains("打印签批单", "签批单扫描件（以此为准）");

        assertThat(kept("yecunDeputy8", number, handling, "代表传的").status()).isEqualTo(403);
        assertThat(kept(HANDLER, number, handling, "签字盖章").status()).isEqualTo(302);
        assertThat(town.todo(HEAD, number)).as("the entry is still the head's").containsExactly("user_signReply");
        assertThat(town.todo(HANDLER, number)).isEmpty();
        town.does(HEAD, "user_signReply", number, "signed", true);
        assertThat(town.as("yecunClerk1").page("/cases/" + number).body()).contains("签批单扫描件（以此为准）");
        assertThat(town.as("yecunDeputy8").page("/cases/" + number).body()).doesNotContain("签批单");
    }

    private SignedIn.Reply kept(String person, String number, long handling, String words) {
        return town.as(person)
                .upload(
                        "/cases/" + number + "/files",
                        List.of(new SignedIn.Upload("files", "签批单.txt", words.getBytes(StandardCharsets.UTF_8))),
                        "place",
                        "SIGN_OFF-" + handling);
    }
}
