package jianyi.suggestion.papers;

import static jianyi.suggestion.Accompanied.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import jianyi.notice.WebAddress;
import jianyi.office.People;
import jianyi.suggestion.Accompanied;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a 督办单 says on its day: of whom what is demanded, until when, and how far the unit has come. */
@WholeProduct
class SupervisionPaperTest {

    @Autowired
    private ApplicationContext product;

    @Autowired
    private Papers papers;

    @Autowired
    private Handlings handlings;

    @Autowired
    private Viewers viewers;

    @Autowired
    private People people;

    @Autowired
    private WebAddress address;

    private Accompanied town;

    @BeforeEach
    void theClockMoves() {
        town = new Accompanied(product);
    }

    @Test
    void beforeAnythingIsDemandedThereIsRoomToWriteItByHand() {
        var number = town.offered("关于空白督办单的建议", "keyItem", true, "supervisor", "yecunDeputy6");
        assertThat(print("2026-03-04", CLERK, number, "yecunagri").words())
                .contains("代表建议督办单", "关于空白督办单的建议", number)
                .contains("夜村镇农业综合服务站", "主办", "2026年3月2日", "答复期限", "2026年6月2日", "还有 61 个工作日")
                .contains("尚未签收。", "现处于：待接收。", "尚无联系代表的记录。")
                .contains("　　年　　月　　日", people.get("yecunDeputy6").name())
                .doesNotContain("{{", "}}");
    }

    @Test
    void theLastDemandStandsOnItWithItsAnswerAndTheProgressOfThatDay() {
        var number = town.atWork("关于写明督办要求的建议");
        demand("2026-04-01", "yecunChair1", number, "请说明进度", "2026-04-10");
        town.time.does(day("2026-04-09"), AGRI, "user_answerSupervision", number, "answer", "还在看");
        demand("2026-04-20", CLERK, number, "请在月底前开工。\n请附照片。", "2026-04-30");
        town.time.does(
                day("2026-04-21"),
                AGRI,
                "user_handle",
                number,
                "contactWay",
                "visit",
                "contactDate",
                "2026-04-21",
                "contactNote",
                "到现场看过。",
                "next",
                "contact");
        var sent = print("2026-04-22", CLERK, number, "yecunagri");
        assertThat(sent.words())
                .contains("请在月底前开工。", "请附照片。", "2026年4月30日", people.get(CLERK).name())
                .contains("2026年3月3日 10:00签收。", "现处于：联系与研究。", "已记录联系代表 1 次，最近一次为2026年4月21日。")
                .doesNotContain("请说明进度", "还在看", "已经开工");
        assertThat(sent.codes()).containsOnly(address.of("/cases/" + number));

        town.time.does(day("2026-04-29"), AGRI, "user_answerSupervision", number, "answer", "已经开工\n照片附后");
        assertThat(print("2026-06-04", CLERK, number, "yecunagri").words()).contains("已经开工", "照片附后", "已逾期 2 个工作日");
    }

    @Test
    void eachUnitsOrderTellsOfItsOwnTermAndIsForThoseWhoPress() {
        var number = town.offered("关于督办会办单位的建议", "coUnits", List.of("yecunbuild"));
        demand("2026-03-04", CLERK, number, "请尽快提出意见", "2026-03-10");
        assertThat(print("2026-03-05", CLERK, number, "yecunbuild").words())
                .contains("夜村镇村镇建设办公室", "会办", "会办期限", "还有 ")
                .doesNotContain("请尽快提出意见", "答复期限");
        for (var stranger : List.of(AGRI, AGRI_HEAD, DEPUTY, "yecungovClerk1", "shaheziChair1")) {
            assertThatThrownBy(() -> print("2026-03-05", stranger, number, "yecunagri"))
                    .as(stranger)
                    .isInstanceOf(Refusal.class);
        }
    }

    private void demand(String on, String person, String number, String demand, String answerBy) {
        town.starts(
                day(on),
                person,
                "supervision",
                "caseNumber",
                number,
                "unit",
                "yecunagri",
                "demand",
                demand,
                "answerBy",
                answerBy);
    }

    private Docx print(String on, String reader, String number, String unit) {
        var handling = handlings.of(number).stream()
                .filter(one -> one.unit().equals(unit))
                .map(Handling::id)
                .findFirst()
                .orElseThrow();
        var printed = new Docx[1];
        town.time.on(
                day(on),
                () -> printed[0] = new Docx(papers.of(viewers.of(reader), number, PaperKind.SUPERVISION, handling)
                        .docx()));
        return printed[0];
    }
}
