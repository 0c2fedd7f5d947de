package jianyi.meeting;

import static jianyi.Town.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.demo.TimeMachine;
import jianyi.deputy.Deputies;
import jianyi.meeting.agenda.Items;
import jianyi.meeting.hearing.HeardOpinions;
import jianyi.meeting.hearing.HearingWatch;
import jianyi.meeting.held.HeldMeetings;
import jianyi.meeting.vote.Votes;
import jianyi.office.Offices;
import jianyi.office.People;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The district's committee, its council and a forum: who is called, how many must come, what is counted, and who may read of it. */
@WholeProduct
class MeetingKindsTest {

    private static final String CLERK = "districtClerk1";
    private static final String CHAIR = "districtChair1";

    @LocalServerPort
    private int port;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Participants participants;

    @Autowired
    private Items items;

    @Autowired
    private Votes votes;

    @Autowired
    private HeldMeetings held;

    @Autowired
    private Offices offices;

    @Autowired
    private People people;

    @Autowired
    private Deputies deputies;

    @Autowired
    private HeardOpinions opinions;

    @Autowired
    private HearingWatch watch;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private JdbcClient jdbc;

    private Town town;

    @BeforeEach
    void theDistrictIsAtWork() {
        town = new Town(port);
    }

    @Test
    void aCommitteeMeetsWithMoreThanHalfOfItsMembersAndCountsInThreeGrades() {
        var number = convened("committee", "区人大常委会第二十次会议", "time", "9：30");
        agenda(number, "kind1", "VOTE", "title1", "审议预算调整方案", "kind2", "TALLY", "title2", "水利局工作测评");
        town.does(CHAIR, "user_decideAgenda", number, "decided", true);
        var it = meetings.find(number).orElseThrow();
        assertThat(it.dayWords()).endsWith("日 09:30");
        assertThat(participants.of(number))
                .extracting(Participant::person)
                .containsExactly(
                        "districtMember1", "districtMember2", "districtMember3", "districtMember4", "districtMember5");
        assertThat(mail("districtMember1", number)).contains(it.dayWords());
        assertThat(roll(number)).as("nobody has come").contains("还没有一个人签到");
        arrive(number, 1, 2);
        assertThat(roll(number)).contains("应到 5 人，实到 2 人", "常委会全体组成人员的过半数（3 人）", "还差 1 人");
        arrive(number, 3, 3);
        guests(number);
        town.does(CLERK, "user_rollCall", number, "quorumConfirmed", true);
        assertThat(held.find("district", number)).isPresent();
        assertThat(town.as(CLERK).page("/meetings/" + number + "/roll").body())
                .as("the page leads on")
                .contains("下一步：请记录审议情况");
        while (town.todo(CLERK, number).contains("user_recordItem")) {
            town.does(CLERK, "user_recordItem", number, "itemRecord", "进行了审议");
        }
        counted(number);
        jdbc.sql("""
                        insert into heard_opinion (item, source, words, answer, added_by, added_at)
                        values (?, '代表座谈会', '山区冬天停水', '已列入今年改造', 'x', now())""").param(items.of(number).get(0).id()).update();
        town.does(CLERK, "user_close", number, "closedOn", LocalDate.now().toString());
        town.does(CLERK, "user_draftResolutions", number);
        town.does(CHAIR, "user_signResolutions", number, "signed", true);
        assertThat(meetings.find(number).orElseThrow().state()).isEqualTo(State.CLOSED);
        assertThat(town.as(CLERK).page("/meetings/" + number).body())
                .contains("满意 1 票，基本满意 1 票，不满意 0 票", "列席：王镇长（云山区副区长）", "邀请：李老师（区实验小学教师，没有到会）");
        assertThat(minutes(number)).contains("会前征集的意见（代表座谈会）：山区冬天停水", "报告的回应：已列入今年改造");
    }

    @Test
    void aSpecialReportHasItsThreeDaysAndAnswersWhatWasCollectedBefore() {
        var time = new TimeMachine(product);
        var number = time.starts(
                LocalDate.of(2042, 3, 1),
                "meeting",
                CLERK,
                map("title", "区人大常委会第六十次会议", "kind", "committee", "date", "2042-04-20", "place", "会议室"));
        agenda(number, "kind1", "REPORT", "title1", "听取农村饮水安全工作报告");
        var item = items.of(number).get(0).id();
        var page = "/meetings/" + number + "/items/" + item + "/opinions";
        assertThat(town.as(CLERK)
                        .fill(page, page, Map.of("source", "代表座谈会", "words", ""))
                        .status())
                .isEqualTo(400);
        town.as(CLERK).fill(page, page, Map.of("source", "代表座谈会", "words", "山区冬天停水"));
        var opinion = opinions.of(item).get(0);
        town.as(CLERK).fill(page, page + "/" + opinion.id(), Map.of("answer", "已列入今年改造"));
        assertThat(town.as("districtMember1").page(page).body())
                .contains("2042年3月31日前，报告送", "2042年4月10日前，修改后", "2042年4月13日前，报告发给", "山区冬天停水", "已列入今年改造");
        assertThat(town.as("waterHandler1").get(page).status()).isEqualTo(404);
        for (var day : List.of("2042-03-27", "2042-03-28", "2042-03-29", "2042-04-07", "2042-04-10", "2042-04-11")) {
            time.on(LocalDate.parse(day), watch::look);
        }
        assertThat(jdbc.sql(
                                "select to_char(written at time zone 'Asia/Shanghai', 'MM-DD') from outbox where person = ? and case_number = ? and template = 'hearing' order by written")
                        .params(CLERK, number)
                        .query(String.class)
                        .list())
                .containsExactly("03-28", "04-07", "04-10");
    }

    private String minutes(String number) {
        try (var word = new XWPFDocument(
                new ByteArrayInputStream(town.as(CLERK).file("/meetings/" + number + "/documents/minutes")))) {
            return new XWPFWordExtractor(word).getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void counted(String number) {
        var tally = map("voteMode", "tally", "issued", 3, "returned", 3, "invalid", 1, "satisfied", 2);
        tally.put("basic", 1);
        tally.put("dissatisfied", 0);
        assertThat(count(number, "水利局工作测评", tally)).contains("满意、基本满意、不满意合计 3 票，应等于有效票 2 张，请核对");
        tally.put("satisfied", 1);
        assertThat(count(number, "水利局工作测评", tally)).isEmpty();
        var graded = votes.last(items.of(number).get(1).id()).orElseThrow();
        assertThat(graded.outcome().label()).isEqualTo("已测评");
        assertThat(count(
                        number,
                        "预算调整",
                        map("voteMode", "hands", "votesFor", 3, "votesAgainst", 0, "votesAbstained", 0)))
                .isEmpty();
        assertThat(votes.last(items.of(number).get(0).id())
                        .orElseThrow()
                        .outcome()
                        .label())
                .isEqualTo("通过");
    }

    /** @return the refusal's sentence, empty when it was taken */
    private String count(String number, String about, Map<String, Object> fields) {
        var task = town.tasks(CLERK, number).stream()
                .filter(one -> one.path("name").asText().contains(about))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        var reply = town.submit(CLERK, task, new HashMap<>(fields));
        return reply.status() == 204 ? "" : reply.body();
    }

    private void guests(String number) {
        var roll = "/meetings/" + number + "/roll";
        var enter = "/meetings/" + number + "/guests";
        town.as(CLERK).fill(roll, enter, Map.of("role", "ATTENDING", "name", "王镇长", "post", "云山区副区长"));
        town.as(CLERK).fill(roll, enter, Map.of("role", "INVITED", "name", "李老师", "post", "区实验小学教师"));
        assertThat(town.as(CLERK)
                        .fill(roll, enter, Map.of("role", "VOTER", "name", "赵", "post", "无"))
                        .status())
                .isEqualTo(400);
        var first = town.as(CLERK).page(roll).body().replaceAll("(?s).*?/guests/(\\d+).*", "$1");
        town.as(CLERK).fill(roll, enter + "/" + first, Map.of("what", "here"));
        assertThat(town.as(CLERK).page(roll).body()).contains("应到 5 人，实到 3 人");
    }

    @Test
    void aCouncilIsReadByTheCommitteesPeopleAlone() {
        var number = convened("council", "第四十一次主任会议");
        town.does(CHAIR, "user_decideAgenda", number, "decided", true);
        assertThat(participants.of(number)).extracting(Participant::person).containsExactly(CHAIR);
        assertThat(town.as("districtMember1").get("/meetings/" + number).status())
                .isEqualTo(200);
        assertThat(town.as("districtDeputy1").get("/meetings/" + number).status())
                .isEqualTo(404);
        assertThat(town.as("districtDeputy1").page("/meetings").body()).doesNotContain("第四十一次主任会议");
    }

    @Test
    void aForumHearsDeputiesAndNeedsNoNumberButSomebody() {
        var number = convened("forum", "优化营商环境座谈会");
        town.does(CHAIR, "user_decideAgenda", number, "decided", true);
        assertThat(participants.of(number)).extracting(Participant::person).contains("districtDeputy1");
        assertThat(roll(number)).contains("还没有一个人签到");
        tick(number, "districtDeputy1");
        town.does(CLERK, "user_rollCall", number, "quorumConfirmed", true);
        town.does(CLERK, "user_recordItem", number, "itemRecord", "听取了意见");
        town.does(CLERK, "user_close", number, "closedOn", LocalDate.now().toString());
        assertThat(meetings.find(number).orElseThrow().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aTownHasNoCommitteeAndNoHourIsMadeUp() {
        var fields = map("title", "会议", "date", LocalDate.now().plusDays(3).toString(), "place", "会议室");
        fields.put("kind", "committee");
        assertThat(town.start("yecunClerk1", "meeting", fields).body()).contains("镇人大没有常委会会议");
        fields.put("kind", "presidium");
        fields.put("time", "25:70");
        assertThat(town.start("yecunClerk1", "meeting", fields).body()).contains("“几点开会”不是有效的时间");
    }

    @Test
    void aSessionIsOpenedNeitherOutOfItsOrderNorBeforeItsDayUnlessTheChairSaysWhy() {
        var own = OwnTown.enter("orderly", 6, town, offices, people, deputies);
        jdbc.sql(
                        "insert into congress_session (id, body, term, ordinal, opens, closes) values (?, ?, 19, 1, ?, ?) on conflict do nothing")
                .params(
                        "orderly-19-1",
                        "orderly",
                        LocalDate.now().minusDays(90),
                        LocalDate.now().minusDays(89))
                .update();
        var number = own.convene("3");
        assertThat(town.tries(own.chair(), "user_decideAgenda", number, "decided", true)
                        .body())
                .contains("第二次会议还没有召开", "写明理由");
        town.does(own.chair(), "user_decideAgenda", number, "decided", true, "exceptionReason", "第二次会议因灾取消");
        var second = own.convene("2");
        town.does(own.chair(), "user_decideAgenda", second, "decided", true);
        for (int i = 1; i <= 6; i++) {
            town.as(own.clerk())
                    .fill(
                            "/meetings/" + second + "/roll",
                            "/meetings/" + second + "/roll/" + own.deputy(i),
                            Map.of("present", "true"));
        }
        assertThat(town.tries(own.clerk(), "user_rollCall", second, "quorumConfirmed", true)
                        .body())
                .contains("还没有到", "请主席");
        var why = Map.of("exception", "代表已经到齐");
        assertThat(town.as(own.clerk())
                        .fill("/meetings/" + second, "/meetings/" + second + "/exception", why)
                        .status())
                .isEqualTo(403);
        town.as(own.chair()).fill("/meetings/" + second, "/meetings/" + second + "/exception", why);
        own.open(second);
        assertThat(meetings.find(second).orElseThrow().state()).isEqualTo(State.SITTING);
    }

    private String convened(String kind, String title, Object... more) {
        var fields = map("title", title, "kind", kind, "date", LocalDate.now().toString(), "place", "区人大会议室");
        fields.putAll(map(more));
        var start = town.start(CLERK, "meeting", fields);
        assertThat(start.status()).as(start.toString()).isEqualTo(200);
        return start.json().path("businessKey").asText();
    }

    private void agenda(String number, String... fields) {
        var typed = new HashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        var page = "/meetings/" + number + "/agenda";
        assertThat(town.as(CLERK).fill(page, page, typed).status()).isEqualTo(302);
    }

    private String roll(String number) {
        return town.tries(CLERK, "user_rollCall", number, "quorumConfirmed", true)
                .body();
    }

    private void arrive(String number, int first, int last) {
        for (int i = first; i <= last; i++) {
            tick(number, "districtMember" + i);
        }
    }

    private void tick(String number, String person) {
        var roll = "/meetings/" + number + "/roll";
        town.as(CLERK).fill(roll, roll + "/" + person, Map.of("present", "true"));
    }

    private String mail(String person, String number) {
        return String.join(
                "\n",
                jdbc.sql("select text_body from outbox where person = ? and case_number = ?")
                        .params(person, number)
                        .query(String.class)
                        .list());
    }
}
