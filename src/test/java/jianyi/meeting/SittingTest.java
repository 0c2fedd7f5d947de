package jianyi.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jianyi.SignedIn.Reply;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.meeting.agenda.AgendaDesk;
import jianyi.meeting.agenda.ItemKind;
import jianyi.meeting.agenda.Row;
import jianyi.meeting.outcome.Resolutions;
import jianyi.office.Offices;
import jianyi.office.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What goes wrong while people gather and sit: the register changes, leave comes late, a finger slips, papers do not add up. */
@WholeProduct
class SittingTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Offices offices;

    @Autowired
    private People people;

    @Autowired
    private Deputies deputies;

    @Autowired
    private Viewers viewers;

    @Autowired
    private AgendaDesk agenda;

    @Autowired
    private Participants participants;

    @Autowired
    private Resolutions resolutions;

    private Town town;
    private OwnTown own;
    private String number;

    @Test
    void aSittingIsRecordedAsItWas() {
        town = new Town(port);
        own = OwnTown.enter("sittingtown", 7, town, offices, people, deputies);
        number = own.convene("1");
        agenda.plan(
                viewers.of(own.clerk()),
                number,
                List.of(
                        new Row(true, ItemKind.VOTE, "通过会议议程", null, null, null, null, false),
                        new Row(false, ItemKind.VOTE, "审议村庄规划", null, null, null, null, false)));
        own.announce(number);
        theRegisterCountsAsItStandsToday();
        leaveAskedForAtTheLastMomentIsStillDecided();
        aSlippedFingerMakesNobodyLate();
        moreBallotsThanPeopleAreRefused();
        nothingIsClosedWhileACountIsMissing();
    }

    private void theRegisterCountsAsItStandsToday() {
        assertThat(roll()).contains("应到 7 人");
        deputies.suspend(own.deputy(7), own.body(), true);
        deputies.save(new Deputy(own.deputy(6), own.body(), "代表6号", own.body() + 6, "第6选区", "第二代表团", 19, false));
        assertThat(roll()).contains("应到 5 人", "暂停执行代表职务 1 人").doesNotContain("代表6号");
        town.does(own.deputy(1), "user_answerNotice", number, "attending", true);
        assertThat(town.todo(own.deputy(6), number))
                .as("who is no deputy any longer is not asked")
                .isEmpty();
    }

    private void leaveAskedForAtTheLastMomentIsStillDecided() {
        town.does(own.deputy(5), "user_answerNotice", number, "attending", false, "leaveReason", "住院");
        for (int i = 1; i <= 4; i++) {
            tick(i, "true");
        }
        own.open(number);
        assertThat(town.todo(own.chair(), number)).contains("user_decideLeave");
        assertThat(town.todo(own.deputy(2), number)).doesNotContain("user_answerNotice");
        town.does(own.chair(), "user_decideLeave", number, "leaveGranted", true);
        assertThat(participants.find(number, own.deputy(5)).orElseThrow().attendance())
                .isEqualTo("请假");
    }

    private void aSlippedFingerMakesNobodyLate() {
        tick(3, "false");
        assertThat(participants.find(number, own.deputy(3)).orElseThrow().attendance())
                .isEqualTo("出席（中途离开）");
        tick(3, "true");
        assertThat(participants.find(number, own.deputy(3)).orElseThrow().attendance())
                .isEqualTo("出席");
    }

    private void moreBallotsThanPeopleAreRefused() {
        for (int i = 0; i < 2; i++) {
            town.does(own.clerk(), "user_recordItem", number, "itemRecord", "会议进行了审议。");
        }
        assertThat(ballot(5, 5, 4, 1).body()).contains("发出 5 张，多于到会的 4 人");
        assertThat(ballot(4, 4, 4, 0).status()).isEqualTo(204);
        assertThat(ballot(4, 4, 3, 1).status()).isEqualTo(204);
    }

    private void nothingIsClosedWhileACountIsMissing() {
        var page = "/meetings/" + number;
        town.as(own.clerk()).fill(page, page + "/items", Map.of("title", "审议河道整治", "kind", "VOTE"));
        town.does(own.clerk(), "user_recordItem", number, "itemRecord", "会议进行了审议。");
        var today = LocalDate.now().toString();
        assertThat(town.tries(own.clerk(), "user_close", number, "closedOn", today)
                        .body())
                .contains("还有议程没有记录完");
        assertThat(ballot(4, 4, 4, 0).status()).isEqualTo(204);
        town.does(own.clerk(), "user_close", number, "closedOn", today);
        assertThat(resolutions.of(number))
                .extracting(one -> one.title())
                .as("the preparatory meeting's vote is no resolution")
                .containsExactly("关于村庄规划的决议", "关于河道整治的决议");
        assertThat(town.as("districtClerk1").page(page).body())
                .as("whoever reads along learns no names")
                .contains("村庄规划")
                .doesNotContain("代表5号");
    }

    private Reply ballot(int issued, int returned, int yes, int no) {
        return town.tries(
                own.clerk(),
                "user_recordVote",
                number,
                "voteMode",
                "ballot",
                "ballotsIssued",
                issued,
                "ballotsReturned",
                returned,
                "votesFor",
                yes,
                "votesAgainst",
                no,
                "votesAbstained",
                0);
    }

    private String roll() {
        return town.as(own.clerk()).page("/meetings/" + number + "/roll").body();
    }

    private void tick(int deputy, String present) {
        var page = "/meetings/" + number + "/roll";
        assertThat(town.as(own.clerk())
                        .fill(page, page + "/" + own.deputy(deputy), Map.of("present", present))
                        .status())
                .isEqualTo(302);
    }
}
