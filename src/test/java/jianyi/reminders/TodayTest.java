package jianyi.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.deputy.Deputies;
import jianyi.meeting.OwnTown;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 今日一页 holds what its reader has to do, and nothing of others. */
@WholeProduct
class TodayTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Offices offices;

    @Autowired
    private People people;

    @Autowired
    private Deputies deputies;

    private Town town;
    private OwnTown own;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
        own = OwnTown.enter("todaytown", 3, town, offices, people, deputies);
        people.save(new Person(own.deputy(3), "老杨", null, "13900005555"));
    }

    @Test
    void tasksCallsAndMeetingsStandOnOneSheetUntilTheyAreDone() {
        var number = town.suggest(own.deputy(3), Town.suggestion("关于<b>今日</b>一页的建议"));
        var meeting = own.convene("1");
        assertThat(today(own.clerk()))
                .contains("要办的", "请审查建议：" + number + "《关于&lt;b&gt;今日&lt;/b&gt;一页的建议》")
                .contains("要打的电话", "您的建议已经收到")
                .containsOnlyOnce("□ 老杨（13900005555）")
                .contains("一周内的会议", "镇政府三楼会议室：试验镇第十九届人民代表大会第1次会议")
                .doesNotContain("<b>今日</b>");
        assertThat(today(own.chair())).contains("请决定会议日期和议程").doesNotContain("要打的电话");
        assertThat(today("yecunagriHandler1")).doesNotContain(number, meeting, "要打的电话");
        town.does(own.clerk(), "user_review", number, "reviewOutcome", "return", "reviewReason", "请写清地点");
        assertThat(today(own.clerk()))
                .as("a deputy's task is the deputy's, typed in only on his word")
                .doesNotContain("请审查建议：" + number, "请修改建议：" + number);
        assertThat(town.tasks(own.clerk(), number).get(0).path("priority").asInt())
                .as("代录 shows first whom no mail reaches")
                .isEqualTo(60);
    }

    private String today(String person) {
        var page = town.as(person).page("/today");
        assertThat(page.status()).isEqualTo(200);
        return page.body();
    }
}
