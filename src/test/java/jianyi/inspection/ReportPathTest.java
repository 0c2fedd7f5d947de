package jianyi.inspection;

import static jianyi.Town.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import jianyi.Town;
import jianyi.WholeProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A unit of the government reports to the standing committee, through Tasklist's own web API and the pages. */
@WholeProduct
class ReportPathTest {

    private static final String CLERK = "districtClerk1";
    private static final String CHAIR = "districtChair1";
    private static final String HANDLER = "educationHandler1";
    private static final String HEAD = "educationHead1";
    private static final String GOVERNMENT = "districtgovClerk1";
    private static final String READER = "districtDeputy2";

    @LocalServerPort
    private int port;

    @Autowired
    private Inspections inspections;

    @Autowired
    private Clock clock;

    private Town town;

    @BeforeEach
    void theDistrictIsAtWork() {
        town = new Town(port);
    }

    @Test
    void aSpecialReportSignedByTheUnitsHeadIsHeardAndItsOpinionAnsweredUnderTheGovernmentsHand() {
        var start = town.start(
                CLERK,
                "inspection",
                map("title", "关于学校饮水安全工作的报告", "kind", "report", "unit", "education", "reason", "列入年度监督计划"));
        var number = start.json().path("businessKey").asText();
        var page = "/inspections/" + number;
        town.does(CLERK, "user_prepare", number, "scheme", "学校饮水", "noticeDate", today());
        assertThat(town.todo(CLERK, number))
                .as("nobody goes along, the unit writes")
                .isEmpty();

        town.does(HANDLER, "user_selfReport", number, "selfReport", "全区二十三所学校饮水情况");
        assertThat(town.todo(CHAIR, number)).as("not signed yet").isEmpty();
        assertThat(town.tries(HEAD, "user_signReport", number, "signed", false).body())
                .contains("请填写“意见”");
        town.does(HEAD, "user_signReport", number, "signed", true);
        assertThat(town.todo(CLERK, number)).as("the report is the unit's own").doesNotContain("user_draftReport");

        town.does(
                CHAIR,
                "user_deliberate",
                number,
                "reportAdopted",
                true,
                "meetingNote",
                "常委会第三十一次会议",
                "opinions",
                "公开检测结果｜education｜3\n安排检测经费｜districtgov｜3");
        assertThat(town.todo(GOVERNMENT, number))
                .as("it goes to the government, which names who answers")
                .containsExactly("user_nameOwners");
        town.does(GOVERNMENT, "user_nameOwners", number, "owners", "1｜education\n2｜districtgov");
        pressed(number);
        town.does(HANDLER, "user_correct", number, "measures", "检测结果已逐校公开", "done", true);
        town.does(GOVERNMENT, "user_correct", number, "measures", "经费已列入预算", "done", true);
        town.does(CLERK, "user_checkCorrection", number, "accepted", true);
        town.does(CLERK, "user_checkCorrection", number, "accepted", true);
        assertThat(town.as(READER).page(page).status()).as("not public yet").isEqualTo(404);
        town.does("districtgovHead1", "user_signCorrection", number, "signed", true);

        var closed = inspections.find(number).orElseThrow();
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.publishedOn()).isEqualTo(LocalDate.now(clock));
        assertThat(town.as(READER).page(page).body()).contains("专项工作报告", "常委会第三十一次会议", "审议意见", "公开检测结果", "检测结果已逐校公开");
        assertThat(town.as(HANDLER).page(page).body()).contains("全区二十三所学校饮水情况", "已签发");
    }

    /** Pressed about what it has taken upon itself, a government answers by its clerks: it has no handlers. */
    private void pressed(String number) {
        var page = "/inspections/" + number;
        assertThat(town.as(CLERK).page(page).body()).contains("云山区人民政府（督查室）（意见2）");
        var demand = Map.of(
                "unit",
                "districtgov/2",
                "demand",
                "请报预算安排",
                "answerBy",
                LocalDate.now(clock).plusDays(5).toString());
        assertThat(town.as(CLERK)
                        .fill(page, "/cases/" + number + "/ways/supervise", demand)
                        .status())
                .isEqualTo(302);
        assertThat(town.as(GOVERNMENT).page(page).body()).doesNotContain("/ways/supervise");
        town.does(GOVERNMENT, "user_answerSupervision", number, "answer", "已报财政");
        assertThat(town.as(CLERK).page(page).body()).contains("请报预算安排", "已报财政").doesNotContain("代表本人要求暂缓");
        var later = Map.of("newDue", LocalDate.now(clock).plusMonths(5).toString(), "reason", "等预算调整");
        assertThat(town.as(GOVERNMENT)
                        .fill(page, "/cases/" + number + "/ways/extend/2", later)
                        .status())
                .as("and asks for more time")
                .isEqualTo(302);
        town.does(CLERK, "user_decideExtension", number, "granted", true);
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
