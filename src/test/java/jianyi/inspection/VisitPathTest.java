package jianyi.inspection;

import static jianyi.Town.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jianyi.Town;
import jianyi.WholeProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A town's visit from its start to its end, through Tasklist's own web API and the pages. */
@WholeProduct
class VisitPathTest {

    private static final String CLERK = "yecunClerk1";
    private static final String CHAIR = "yecunChair1";

    @LocalServerPort
    private int port;

    @Autowired
    private Inspections inspections;

    @Autowired
    private JdbcClient jdbc;

    private Town town;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
        jdbc.sql("""
                        insert into setting (body, key, value, source, valid_from)
                        values ('yecun', 'upper-authorities', '夜村镇农业综合服务站｜区农业农村局', '测试', current_date)""").update();
    }

    @AfterEach
    void nobodyIsLedFromAbove() {
        jdbc.sql("delete from setting where source = '测试' and body = 'yecun'").update();
    }

    /** The unit is led from above, so the opinion goes there as well, through the district's committee. */
    private void passedOnByTheDistrict(String number) {
        var page = "/inspections/" + number;
        assertThat(town.as("districtClerk1").page(page).body()).contains("登记已送区农业农村局", "同时送区农业农村局：还没有登记送出");
        assertThat(jdbc.sql(
                                "select count(*) from outbox where person = 'districtClerk1' and template = 'copied' and case_number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        var sent = Map.of("sentOn", LocalDate.now().toString(), "sentWay", "公函");
        var way = "/cases/" + number + "/ways/copied/1";
        assertThat(town.as(CLERK).fill(page, way, sent).status())
                .as("not the town itself")
                .isEqualTo(403);
        assertThat(town.as("districtClerk1").fill(page, way, sent).status()).isEqualTo(302);
        assertThat(town.as("districtClerk1").fill(page, way, sent).status()).isEqualTo(409);
        assertThat(town.as(CLERK).page(page).body()).contains("已送（公函）");
    }

    @Test
    void aTownsVisitWithOneOpinionEndsWhenItIsMended() {
        var start = town.start(
                CLERK,
                "inspection",
                map("title", "农村饮水安全视察", "kind", "visit", "unit", "yecunagri", "reason", "代表连续两年提出建议"));
        assertThat(start.status()).as(start.toString()).isEqualTo(200);
        var number = start.json().path("businessKey").asText();
        assertThat(number).matches("yecun-\\d{4}-I\\d\\d");
        assertThat(town.as("yecunagriHandler1").page("/inspections/" + number).status())
                .isEqualTo(404);
        town.does(
                CLERK,
                "user_prepare",
                number,
                "scheme",
                "看水源、看管网、问群众",
                "noticeDate",
                LocalDate.now().toString(),
                "members",
                List.of("yecunDeputy1", "yecunDeputy2"),
                "sites",
                "夜村水厂\n石沟村");
        assertThat(town.as("yecunDeputy1").page("/inspections/" + number).body())
                .as("the sheet leads on")
                .contains("下一步：请答复是否参加")
                .contains("/tasks/" + town.open("yecunDeputy1", "user_confirmMembership", number));
        town.does("yecunDeputy1", "user_confirmMembership", number, "joins", true);
        town.does(CLERK, "user_confirmMembership", number, "joins", true, "enteredFrom", "phone");
        assertThat(town.as("yecunagriHandler1").page("/inspections/" + number).status())
                .isEqualTo(200);
        town.does("yecunDeputy1", "user_recordSite", number, "siteDone", true);
        town.does(CLERK, "user_recordSite", number, "siteDone", false);
        town.does(CLERK, "user_draftReport", number, "reportReady", true);
        town.does(
                CHAIR,
                "user_deliberate",
                number,
                "reportAdopted",
                true,
                "meetingNote",
                "主席团第十二次会议",
                "opinions",
                "加快更换老旧管网｜yecunagri｜2");
        assertThat(town.as("yecunClerk1")
                        .page("/inspections/" + number + "/sites/1")
                        .body())
                .contains("不能再加实地记录")
                .doesNotContain("/remove\"");
        town.does("yecungovClerk1", "user_nameOwners", number, "owners", "1｜yecunagri");
        passedOnByTheDistrict(number);
        town.does("yecunagriHandler1", "user_correct", number, "measures", "已更换三公里", "done", true);
        town.does(CLERK, "user_checkCorrection", number, "accepted", true);
        var closed = inspections.find(number).orElseThrow();
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.publishedOn()).isNotNull();
        var sheet = town.as("yecunDeputy8").page("/inspections/" + number).body();
        assertThat(sheet).contains("主席团意见", "加快更换老旧管网", "已更换三公里", "主席团第十二次会议").doesNotContain("时间线");
        assertThat(town.as(CLERK).page("/inspections/" + number + "?embedded").header("X-Frame-Options"))
                .as("Tasklist shows the sheet beside the task")
                .isEqualTo("SAMEORIGIN");
        assertThat(town.as(CLERK).page("/cases/" + number).header("location")).endsWith("/inspections/" + number);
    }
}
