package jianyi.suggestion.sheet;

import static jianyi.suggestion.Accompanied.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jianyi.WholeProduct;
import jianyi.casework.sheet.Light;
import jianyi.casework.sheet.Signal;
import jianyi.casework.time.Courses;
import jianyi.casework.time.DeadlineDesk;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.DueDate;
import jianyi.suggestion.Accompanied;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Part;
import jianyi.suggestion.handling.HandlingDesk;
import jianyi.suggestion.sheet.CaseSheet.Fact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** 签收 and 首次联系: met by the fact, on the sheet with light and reason. 2 March 2026 is a Monday. */
@WholeProduct
class UnitWindowsTest {

    @Autowired
    private ApplicationContext product;

    @Autowired
    private Handlings handlings;

    @Autowired
    private HandlingDesk units;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private DeadlineDesk desk;

    @Autowired
    private Courses courses;

    @Autowired
    private SheetWindows sheet;

    private Accompanied town;

    @BeforeEach
    void theClockMoves() {
        town = new Accompanied(product);
    }

    @Test
    void aUnitThatOpensAndTalksInTimeHasDoneSo() {
        var number = town.atWork("关于按时签收的建议");
        contact(number, "2026-03-20", "visit");
        assertThat(shown("2026-03-23", number))
                .containsExactly(
                        new Fact("签收期限", "2026年3月5日，按期", "2026年3月2日交办，3 个工作日，至2026年3月5日"),
                        new Fact("首次联系期限", "2026年3月30日，2026年3月20日联系，按期", "2026年3月2日交办，20 个工作日，至2026年3月30日"));
    }

    @Test
    void aUnitThatLetsItLieIsShownInRedAndLaterAsLate() {
        var number = town.offered("关于没有人签收的建议");
        assertThat(signing("2026-03-04", number)).isEqualTo(new Signal(Light.YELLOW, "还有 1 个工作日"));
        assertThat(signing("2026-03-05", number)).isEqualTo(new Signal(Light.YELLOW, "今天到期"));
        assertThat(signing("2026-03-09", number)).isEqualTo(new Signal(Light.RED, "已逾期 2 个工作日"));
        town.time.on(day("2026-03-10"), () -> units.open(lead(number).id(), AGRI));
        assertThat(signing("2026-03-11", number)).isNull();
        assertThat(shown("2026-03-11", number)).first().extracting(Fact::value).isEqualTo("2026年3月5日，逾期 3 个工作日");
    }

    @Test
    void aUnitTakenToHaveAcceptedSignsAtTheTaskThatFollowed() {
        var number = town.offered("关于视为接受以后签收的建议");
        assertThat(town.time.morning(day("2026-03-10"), number)).isEqualTo(1);
        assertThat(signing("2026-03-10", number).light()).isEqualTo(Light.RED);
        contact(number, "2026-03-11", "visit");
        assertThat(shown("2026-03-12", number)).first().extracting(Fact::value).isEqualTo("2026年3月5日，逾期 4 个工作日");
    }

    @Test
    void onlyTheThirdDayOnWhichNobodyWasReachedCountsAsContact() {
        var number = town.atWork("关于联系不上代表的建议");
        contact(number, "2026-03-10", "unreachable");
        contact(number, "2026-03-11", "unreachable");
        assertThat(deadlines.open(number)).extracting(DueDate::kind).contains("FIRST_CONTACT");
        contact(number, "2026-03-31", "unreachable");
        assertThat(shown("2026-04-01", number))
                .last()
                .extracting(Fact::value)
                .isEqualTo("2026年3月30日，2026年3月31日联系，逾期 1 个工作日");
    }

    @Test
    void aContactTakenBackOpensItsWindowAgainWithWhatHasPassedMeanwhile() {
        var number = town.atWork("关于记错了联系的建议");
        contact(number, "2026-03-20", "phone");
        town.time.on(day("2026-03-23"), () -> desk.pause(number, "force", "道路中断", CLERK));
        town.time.on(day("2026-04-01"), () -> desk.resume(number, CLERK));
        assertThat(contactWindow(number).due()).as("it was over by then").isEqualTo("2026-03-30");
        town.time.on(
                day("2026-04-02"), () -> handlings.takeBackContact(lead(number).id()));
        assertThat(contactWindow(number)).satisfies(again -> {
            assertThat(again.endedOn()).isNull();
            assertThat(again.due())
                    .as("5 working days were left; 清明 is from the 4th to the 6th")
                    .isEqualTo("2026-04-09")
                    .isEqualTo(courses.of(again).due());
        });
    }

    @Test
    void aPauseMovesWhatIsOpenAndDarkensItsLight() {
        var number = town.offered("关于中止时没有签收的建议");
        town.time.on(day("2026-03-04"), () -> desk.pause(number, "force", "道路中断", CLERK));
        assertThat(signing("2026-03-20", number)).isEqualTo(new Signal(null, "中止计算"));
        town.time.on(day("2026-03-24"), () -> desk.resume(number, CLERK));
        assertThat(signing("2026-03-24", number)).isEqualTo(new Signal(Light.YELLOW, "还有 1 个工作日"));
    }

    @Test
    void aUnitInAnothersPlaceHasItsOwnTime() {
        var number = town.offered("关于改由别人办理的建议");
        town.time.does(
                day("2026-03-04"),
                AGRI,
                "user_accept",
                number,
                "accepted",
                false,
                "refusalReason",
                "不属本单位职责",
                "properUnit",
                "yecunbuild");
        town.time.does(day("2026-03-05"), AGRI_HEAD, "user_consentRefusal", number, "consented", true);
        town.time.does(
                day("2026-03-09"), CLERK, "user_settleRefusal", number, "refusalUpheld", true, "newUnit", "yecunbuild");
        assertThat(shown("2026-03-10", number))
                .first()
                .extracting(Fact::why)
                .isEqualTo("2026年3月9日改交，3 个工作日，至2026年3月12日");
        assertThat(deadlines.open(number)).as("the relieved unit owes nothing").hasSize(3);
    }

    @Test
    void aCoUnitSignsButNeedNotTalkWithTheDeputy() {
        var number = town.offered("关于会办单位签收的建议", "coUnits", List.of("yecunbuild"));
        var co = handlings.of(number).get(1);
        assertThat(deadlines.windows(co.id())).extracting(DueDate::kind).containsExactly("SIGN_FOR");
    }

    private void contact(String number, String on, String way) {
        town.time.does(
                day(on),
                AGRI,
                "user_handle",
                number,
                "contactWay",
                way,
                "contactDate",
                on,
                "contactNote",
                "谈了具体位置。",
                "next",
                "contact");
    }

    private DueDate contactWindow(String number) {
        return deadlines.windows(lead(number).id()).get(1);
    }

    private Signal signing(String on, String number) {
        return shown(on, number).get(0).signal();
    }

    /** The windows of the unit at work as the sheet shows them on a day. */
    private List<Fact> shown(String on, String number) {
        var facts = new Object() {
            List<Fact> shown;
        };
        town.time.on(day(on), () -> facts.shown = sheet.of(lead(number)));
        return facts.shown;
    }

    private Handling lead(String number) {
        return handlings.of(number).stream()
                .filter(one -> !one.state().ended() && one.part() == Part.LEAD)
                .findFirst()
                .orElseThrow();
    }
}
