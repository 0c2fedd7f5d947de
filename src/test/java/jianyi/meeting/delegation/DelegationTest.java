package jianyi.meeting.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jianyi.SignedIn.Reply;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.casework.timeline.Chronicle;
import jianyi.casework.timeline.Entry;
import jianyi.deputy.Deputies;
import jianyi.meeting.OwnTown;
import jianyi.meeting.agenda.Items;
import jianyi.meeting.roll.RollDesk;
import jianyi.office.Offices;
import jianyi.office.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A session's delegations: heads and recorders named by the clerk, and what a delegation says written by them alone. */
@WholeProduct
class DelegationTest {

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
    private RollDesk rolls;

    @Autowired
    private Items items;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Chronicle chronicle;

    @Autowired
    private JdbcClient jdbc;

    private Town town;
    private OwnTown own;
    private String number;

    @BeforeEach
    void aSessionIsAnnounced() {
        town = new Town(port);
        own = OwnTown.enter("grouptown", 6, town, offices, people, deputies);
        number = own.convene("1");
        own.announce(number);
    }

    @Test
    void theClerkNamesHeadsAndRecordersAndTheyWriteWhatTheirDelegationSays() {
        onlyMembersCanBeNamed();
        assertThat(named(own.clerk(), "head1", own.deputy(1), "recorder1", own.deputy(3))
                        .status())
                .isEqualTo(302);
        assertThat(told()).containsExactlyInAnyOrder(own.deputy(1), own.deputy(3));
        var first = delegations.of(number).get(0);
        assertThat(first.name()
                        + first.headName()
                        + first.recorderName()
                        + first.members().size())
                .isEqualTo("第一代表团代表1号代表3号3");

        long item = items.of(number).get(0).id();
        assertThat(writes(own.deputy(3), item, "意见").status())
                .as("before it sits")
                .isEqualTo(403);
        own.deputies(1, 6).forEach(one -> rolls.tick(viewers.of(own.clerk()), number, one, true));
        own.open(number);
        theRecorderWrites(item);
        theRecordKeepsIt();
    }

    private void onlyMembersCanBeNamed() {
        assertThat(named(own.deputy(1), "head1", own.deputy(1), "recorder1", own.deputy(3))
                        .status())
                .isEqualTo(403);
        var stranger = named(own.clerk(), "head1", own.deputy(2), "recorder1", own.deputy(3));
        assertThat(stranger.status()).isEqualTo(400);
        assertThat(stranger.body()).contains("第一代表团的团长应当是本团代表", "value=\"" + own.deputy(3) + "\" selected");
        assertThat(named(own.clerk(), "head1", own.deputy(1), "recorder1", "").body())
                .contains("第一代表团的团长和记录员要一起指定");
        assertThat(named(own.clerk(), "head1", "' or '1'='1", "recorder1", "<script>")
                        .status())
                .isEqualTo(400);
        assertThat(told()).isEmpty();
    }

    private void theRecorderWrites(long item) {
        assertThat(writes(own.deputy(3), item, " ").body()).contains("请填写“本团审议意见”");
        assertThat(writes(own.deputy(3), item, "a\0b").body()).contains("含有无法保存的字符");
        assertThat(writes(own.deputy(3), item, "赞成。<script>alert(1)</script>").status())
                .isEqualTo(302);
        assertThat(town.as(own.deputy(1)).page(words(item)).body()).contains("赞成。&lt;script&gt;");
        assertThat(writes(own.deputy(1), item, "赞成，建议写明工期。").status()).isEqualTo(302);
        for (String other : List.of(own.deputy(5), own.deputy(2), own.clerk())) {
            assertThat(writes(other, item, "不该写的").status()).as(other).isEqualTo(403);
        }
        assertThat(writes("yecunDeputy1", item, "不该写的").status()).isEqualTo(404);
        assertThat(writes(own.deputy(3), item + 100_000, "别的会议").status()).isEqualTo(404);
    }

    private void theRecordKeepsIt() {
        var sheet = town.as(own.deputy(6)).page("/meetings/" + number).body();
        assertThat(sheet).contains("第一代表团审议意见", "赞成，建议写明工期。", "代表1号").doesNotContain("填写本团审议意见");
        assertThat(town.as(own.deputy(3)).page("/meetings/" + number).body()).contains("填写本团审议意见");
        assertThat(chronicle.of(number)).extracting(Entry::what).contains("指定第一代表团团长和记录员", "填写第一代表团审议意见");
    }

    private String words(long item) {
        return "/meetings/" + number + "/items/" + item + "/words";
    }

    private Reply writes(String person, long item, String words) {
        return town.as(person).fill("/password", words(item), Map.of("words", words));
    }

    private Reply named(String person, String... chosen) {
        return town.as(person)
                .fill(
                        "/password",
                        "/meetings/" + number + "/delegations",
                        Map.of(chosen[0], chosen[1], chosen[2], chosen[3]));
    }

    private List<String> told() {
        return jdbc.sql("select person from outbox where template = 'delegation' and case_number = ?")
                .param(number)
                .query(String.class)
                .list();
    }
}
