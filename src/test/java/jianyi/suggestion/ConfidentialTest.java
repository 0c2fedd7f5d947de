package jianyi.suggestion;

import static jianyi.Town.suggestion;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.office.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A deputy who asks for secrecy is named to nobody who need not know, and every opening of the case leaves a trace. */
@WholeProduct
class ConfidentialTest {

    private static final String CLERK = "yecunClerk1";
    private static final String HANDLER = "yecunagriHandler1";

    @LocalServerPort
    private int port;

    @Autowired
    private Readings readings;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private Town town;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
    }

    @Test
    void everyOpeningIsNotedAndShownToAuthorAndClerk() {
        var number = confidential("关于举报偷采河沙的建议");
        town.as(CLERK).get("/cases/" + number);
        town.as("yecunDeputy2").get("/cases/" + number);
        town.as("waterHandler1").get("/cases/" + number);
        town.shown("yecunClerk2", town.open("yecunClerk2", "user_review", number));
        assertThat(readings.of(number))
                .extracting(Readings.Reading::name)
                .containsExactlyInAnyOrder(nameOf(CLERK), nameOf("yecunDeputy2"), nameOf("yecunClerk2"));
        assertThat(town.as("yecunDeputy7").get("/cases/" + number).body()).contains("查阅记录", nameOf("yecunDeputy2"));
        assertThat(town.as(CLERK).get("/cases/" + number).body()).contains("查阅记录");
        assertThat(town.as("yecunDeputy2").get("/cases/" + number).body()).doesNotContain("查阅记录");
    }

    @Test
    void unitsAndJoinedDeputiesFindTheNameNowhere() {
        var number = confidential("关于制止乱倒矿渣的建议");
        var joined = town.suggest("yecunDeputy8", suggestion("关于矿渣的建议"));
        town.does(CLERK, "user_review", joined, "reviewOutcome", "merge", "reviewReason", "同一件事", "mergeInto", number);
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
        var name = suggestions.find(number).orElseThrow().deputyName();
        for (String reader : List.of(HANDLER, "yecunagriHead1", "yecungovClerk1", "yecunDeputy8")) {
            assertThat(town.as(reader).get("/cases/" + number).body())
                    .as(reader)
                    .contains("保密")
                    .doesNotContain(name);
            assertThat(town.as(reader).get("/cases?q=" + "%E7%9F%BF%E6%B8%A3").body())
                    .as(reader)
                    .contains("矿渣")
                    .doesNotContain(name);
        }
        assertThat(jdbc.sql("select subject || sentence from phone_call where case_number = ? and person = ?")
                        .params(number, "yecunDeputy8")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(mail -> mail.contains(name));
    }

    private String confidential(String title) {
        return town.suggest("yecunDeputy7", suggestion(title, "confidential", true));
    }

    private String nameOf(String person) {
        return people.find(person).orElseThrow().name();
    }
}
