package jianyi.meeting;

import static jianyi.Town.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jianyi.Town;
import jianyi.WholeProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session of 夜村's congress from convening to filing, through Tasklist's own web API. */
@WholeProduct
class MeetingPathTest {

    private static final String CLERK = "yecunClerk1";
    private static final String CHAIR = "yecunChair1";

    @LocalServerPort
    private int port;

    @Autowired
    private Meetings meetings;

    private Town town;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
    }

    @Test
    void aSessionIsConvenedOpenedAndClosed() {
        var start = town.start(
                CLERK,
                "meeting",
                map(
                        "title",
                        "夜村镇第十九届人民代表大会第八次会议",
                        "kind",
                        "regular",
                        "ordinal",
                        "19-8",
                        "date",
                        LocalDate.now().plusDays(12).toString(),
                        "days",
                        2,
                        "place",
                        "镇政府三楼会议室"));
        assertThat(start.status()).as(start.toString()).isEqualTo(200);
        var number = start.json().path("businessKey").asText();
        assertThat(number).matches("yecun-\\d{4}-M\\d\\d");
        town.does("yecunpartyHead1", "user_consent", number, "consented", true);
        town.does(CHAIR, "user_decideAgenda", number, "decided", true, "meetingNote", "主席团第十二次会议");
        town.does("yecunDeputy1", "user_answerNotice", number, "attending", true);
        assertThat(meetings.find(number).orElseThrow().state()).isEqualTo(Stage.INVITING);
        var refused = town.tries(CLERK, "user_rollCall", number, "quorumConfirmed", true);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("还差 7 人，不能开会");
    }
}
