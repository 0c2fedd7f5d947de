package jianyi.suggestion.followed;

import static jianyi.suggestion.Accompanied.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import jianyi.WholeProduct;
import jianyi.casework.time.DeadlineDesk;
import jianyi.followup.extension.Extensions;
import jianyi.suggestion.Accompanied;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Suggestions;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** More time for a reply: granted, everything moves together; refused, nothing does. */
@WholeProduct
class ExtensionTest {

    /** The nodes of the model that are walked here. */
    static final Set<String> WALKED = Set.of(
            "start_asked",
            "user_decideExtension",
            "gateway_granted",
            "end_extended",
            "end_unchanged",
            "message_dropped",
            "end_dropped");

    private static final LocalDate DUE = LocalDate.of(2026, 6, 2);

    @Autowired
    private ApplicationContext product;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private Handlings handlings;

    @Autowired
    private Extensions extensions;

    @Autowired
    private DeadlineDesk dates;

    private Accompanied town;

    @BeforeEach
    void theClockMoves() {
        town = new Accompanied(product);
    }

    @AfterAll
    static void everyNodeHasBeenWalked(@Autowired HistoryService history) {
        assertThat(history.createHistoricActivityInstanceQuery().list())
                .filteredOn(node -> node.getProcessDefinitionKey().equals("extension"))
                .extracting(HistoricActivityInstance::getActivityId)
                .containsAll(WALKED);
    }

    @Test
    void grantedMoreTimeMovesCaseTasksTimersAndEverybodyIsTold() {
        var number = town.atWork("关于延长答复期限的建议");
        assertThat(ask(number, "2026-06-25"))
                .as("the answer to the start carries the number")
                .isEqualTo(number);
        assertThat(town.open(number)).containsExactlyInAnyOrder("user_handle", "user_decideExtension");
        assertThat(town.due(number, "user_decideExtension")).isEqualTo(day("2026-05-28"));
        assertThat(town.due(number, "user_handle")).as("until it is granted").isEqualTo(DUE);

        town.time.does(
                day("2026-05-26"), CLERK, "user_decideExtension", number, "granted", true, "newDue", "2026-06-20");

        var moved = LocalDate.of(2026, 6, 22);
        assertThat(suggestions.find(number).orElseThrow().replyDue())
                .as("20 June is a Saturday of the dragon boat days")
                .isEqualTo(moved);
        assertThat(handlings.of(number).get(0).replyDue()).isEqualTo(moved);
        assertThat(town.due(number, "user_handle")).isEqualTo(moved);
        assertThat(town.step(number, "user_handle")).isEqualTo(moved);
        assertThat(town.timers(number)).contains(moved.plusDays(1));
        assertThat(town.timeline(number)).anyMatch(line -> line.contains("准予") && line.contains("改为2026年6月22日"));
        for (var person : new String[] {DEPUTY, AGRI, AGRI_HEAD}) {
            assertThat(town.mails(number, person)).as(person).anyMatch(subject -> subject.startsWith("答复期限已延长"));
        }
        assertThat(town.running(number, "extension")).isZero();
    }

    @Test
    void refusedMoreTimeMovesNothingAndTheUnitHearsWhy() {
        var number = town.atWork("关于宽限未获准的建议");
        ask(number, "2026-06-25");
        assertThat(town.refused(day("2026-05-26"), CLERK, "user_decideExtension", number, "granted", false))
                .isEqualTo("400 请填写“说明”");
        town.time.does(
                day("2026-05-26"), CLERK, "user_decideExtension", number, "granted", false, "decisionRemark", "理由不充分");
        assertThat(suggestions.find(number).orElseThrow().replyDue()).isEqualTo(DUE);
        assertThat(town.due(number, "user_handle")).isEqualTo(DUE);
        assertThat(town.timers(number)).contains(DUE.plusDays(1));
        assertThat(town.mails(number, AGRI)).anyMatch(subject -> subject.startsWith("延期未获准"));
        assertThat(town.mails(number, DEPUTY)).noneMatch(subject -> subject.contains("延"));
        assertThat(ask(number, "2026-06-30")).as("it may be asked once more").isEqualTo(number);
    }

    @Test
    void theUnitAsksInTimeWithinTheLawAndOnceAtATime() {
        var number = town.atWork("关于延期界限的建议");
        assertThat(asksInVain(number, "2026-06-02")).startsWith("400 “申请延到哪一天”应当晚于现在的答复期限 2026年6月2日");
        assertThat(asksInVain(number, "2026-09-03")).startsWith("400 “申请延到哪一天”不能晚于 2026年9月2日");
        assertThat(asksInVain(number, "下个月")).startsWith("400 “申请延到哪一天”不是有效日期");
        assertThat(asksInVain("yecun-2026-9999", "2026-06-25")).isEqualTo("400 “建议或监督事项”没有找到，可能编号有误，或者您无权查看");
        ask(number, "2026-09-02");
        assertThat(asksInVain(number, "2026-06-25")).isEqualTo("409 已经申请过延期，请等人大决定");
        assertThat(town.refused(
                        day("2026-05-26"),
                        CLERK,
                        "user_decideExtension",
                        number,
                        "granted",
                        true,
                        "newDue",
                        "2026-09-03"))
                .startsWith("400 “准予延到哪一天”不能晚于");
        var late = town.atWork("关于过期才申请的建议");
        assertThat(town.refusedStart(
                        day("2026-06-03"),
                        AGRI,
                        "extension",
                        "caseNumber",
                        late,
                        "reason",
                        "来不及",
                        "newDue",
                        "2026-06-25"))
                .startsWith("409 答复期限 2026年6月2日已过");
    }

    @Test
    void nobodyAsksForAnotherUnit() {
        var number = town.atWork("关于外单位申请延期的建议");
        assertThat(town.refusedStart(
                        day("2026-05-25"),
                        "yecunbuildHandler1",
                        "extension",
                        "caseNumber",
                        number,
                        "reason",
                        "来不及",
                        "newDue",
                        "2026-06-25"))
                .as("a case one may not see is like none")
                .isEqualTo("400 “建议或监督事项”没有找到，可能编号有误，或者您无权查看");
        var joint = town.offered("关于会办单位申请延期的建议", "coUnits", java.util.List.of("yecunbuild"));
        assertThat(town.refusedStart(
                        day("2026-03-03"),
                        "yecunbuildHandler1",
                        "extension",
                        "caseNumber",
                        joint,
                        "reason",
                        "来不及",
                        "newDue",
                        "2026-06-25"))
                .startsWith("403 只有正在办理这件建议的主办");
    }

    @Test
    void whileTheClocksStandNobodyAsksNorGrants() {
        var number = town.atWork("关于中止时申请延期的建议");
        ask(number, "2026-06-25");
        town.time.on(day("2026-05-26"), () -> dates.pause(number, "other", "等规划批复", CLERK));
        assertThat(town.refused(day("2026-05-27"), CLERK, "user_decideExtension", number, "granted", true))
                .startsWith("409 期限正在中止");
        var other = town.atWork("关于中止后申请延期的建议");
        town.time.on(day("2026-05-20"), () -> dates.pause(other, "other", "等规划批复", CLERK));
        assertThat(asksInVain(other, "2026-06-25")).startsWith("409 期限正在中止");
    }

    @Test
    void aReplyDeliveredMeanwhileEndsTheRequestByItself() {
        var number = town.atWork("关于边申请边答复的建议");
        ask(number, "2026-06-25");
        town.answered(number, day("2026-05-27"), "修好水渠｜2026-09-30");
        assertThat(town.open(number)).doesNotContain("user_decideExtension");
        assertThat(extensions.of(number)).singleElement().satisfies(one -> {
            assertThat(one.open()).isFalse();
            assertThat(one.droppedOn()).isEqualTo(day("2026-05-27"));
        });
    }

    private String ask(String number, String newDue) {
        return town.starts(
                day("2026-05-25"), AGRI, "extension", "caseNumber", number, "reason", "要等汛后施工", "newDue", newDue);
    }

    private String asksInVain(String number, String newDue) {
        return town.refusedStart(
                day("2026-05-25"), AGRI, "extension", "caseNumber", number, "reason", "来不及", "newDue", newDue);
    }
}
