package jianyi.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.casework.act.Filled;
import jianyi.casework.step.Steps;
import jianyi.casework.step.TaskStep;
import jianyi.demo.TimeMachine;
import jianyi.inspection.correction.Opinions;
import jianyi.inspection.preparation.GroupMembers;
import jianyi.inspection.preparation.Member;
import jianyi.inspection.preparation.MembershipDesk;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The days of supervision on the moved clock, across holidays. */
@WholeProduct
class InspectionTimersTest {

    /** The nodes of the models that are walked here. */
    static final Set<String> WALKED = Set.of("timer_membershipEnds");

    private static final String CLERK = "yecunClerk1";
    private static final LocalDate DAY = LocalDate.of(2026, 2, 12);

    @Autowired
    private ApplicationContext product;

    @Autowired
    private Steps steps;

    @Autowired
    private GroupMembers members;

    @Autowired
    private Opinions opinions;

    private TimeMachine time;

    @AfterAll
    static void everyNodeHasBeenWalked(@Autowired HistoryService history) {
        assertThat(history.createHistoricActivityInstanceQuery().list())
                .extracting(HistoricActivityInstance::getActivityId)
                .containsAll(WALKED);
    }

    @BeforeEach
    void aClockThatMoves() {
        time = new TimeMachine(product);
    }

    @Test
    void whoDoesNotAnswerIsNotWaitedForAndTermsPassTheSpringFestival() {
        var number = time.starts(
                DAY,
                "inspection",
                CLERK,
                Map.of("title", "春节前食品安全视察", "kind", "visit", "unit", "yecunagri", "reason", "群众关心"));
        time.does(
                DAY,
                CLERK,
                "user_prepare",
                number,
                "scheme",
                "看超市",
                "noticeDate",
                "2026-02-12",
                "members",
                List.of("yecunDeputy1", "yecunDeputy8"),
                "sites",
                "镇农贸市场");
        assertThat(waiting(number, "user_confirmMembership").due()).isEqualTo(LocalDate.of(2026, 2, 24));
        time.does(DAY, "yecunDeputy1", "user_confirmMembership", number, "joins", "true");
        assertThat(time.morning(LocalDate.of(2026, 2, 24), number)).isZero();
        assertThat(time.morning(LocalDate.of(2026, 2, 25), number)).isEqualTo(1);
        assertThat(members.of(number)).extracting(Member::answer).containsExactly("参加", "没有答复");
        var visited = LocalDate.of(2026, 3, 2);
        late(visited, number);
        time.does(visited, "yecunDeputy1", "user_recordSite", number, "siteDone", "true");
        time.does(visited, CLERK, "user_draftReport", number, "reportReady", "true");
        time.does(
                visited,
                "yecunChair1",
                "user_deliberate",
                number,
                "reportAdopted",
                "true",
                "meetingNote",
                "主席团会议",
                "opinions",
                "配备检测设备｜yecunagri｜1");
        time.does(visited, "yecungovClerk1", "user_nameOwners", number, "owners", "1｜yecunagri");
        assertThat(opinions.find(number, 1).orElseThrow().handedOn()).isEqualTo(visited);
        assertThat(waiting(number, "user_correct").due()).isEqualTo(LocalDate.of(2026, 4, 2));
    }

    /** Whoever is silent reads no more than the question, and may still answer. */
    private void late(LocalDate day, String number) {
        var silent = product.getBean(Viewers.class).of("yecunDeputy8");
        var access = product.getBean(InspectionAccess.class);
        assertThat(access.sight(silent, access.readable(silent, number))).isEqualTo(InspectionAccess.Sight.ASKED);
        time.on(
                day,
                () -> product.getBean(MembershipDesk.class)
                        .answerLate(silent, number, new Filled(Map.of("joins", "true"))));
        assertThat(access.inside(silent, number).number()).isEqualTo(number);
        assertThat(members.of(number)).extracting(Member::answer).containsExactly("参加", "参加");
    }

    private TaskStep waiting(String number, String key) {
        return steps.waiting(number).stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
