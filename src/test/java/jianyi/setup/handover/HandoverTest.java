package jianyi.setup.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clerk leaves a town, another takes over; and a unit without people is reported upward. */
@WholeProduct
class HandoverTest {

    private static final Post CLERK = new Post("luoyu", Role.CLERK);

    @LocalServerPort
    int port;

    @Autowired
    Offices offices;

    @Autowired
    People people;

    @Autowired
    Deputies deputies;

    @Autowired
    JdbcClient jdbc;

    private Town town;

    @BeforeEach
    void theTownOfLuoyu() {
        town = new Town(port);
        if (offices.find("luoyu").isEmpty()) {
            offices.save(new Office("luoyu", "落雨镇人大主席团", OfficeKind.TOWN, "district", false, null));
            offices.save(new Office("luoyugov", "落雨镇人民政府", OfficeKind.GOVERNMENT, "luoyu", true, null));
            offices.save(new Office("luoyuwater", "落雨镇水利站", OfficeKind.UNIT, "luoyugov", false, null));
            people.saveAll(
                    List.of(person("luoyuClerk1", "林知秋"), person("luoyuClerk2", "江晚舟"), person("luoyuDeputy1", "宋青禾")),
                    SignedIn.PASSWORD);
            deputies.save(new Deputy("luoyuDeputy1", "luoyu", "宋青禾", "落雨1", "一", "一", 19, true));
        }
        people.grant("luoyuClerk1", CLERK);
        people.withdraw("luoyuClerk2", CLERK);
    }

    private static Person person(String id, String name) {
        return new Person(id, name, id + "@jianyi.example", "13955550001");
    }

    @Test
    void postsMoveTasksGoBackToThePostAndTheListTellsWhatIsOpen() {
        String number = town.suggest("luoyuDeputy1", Town.suggestion("关于落雨老渠的建议"));
        String task = town.open("luoyuClerk1", "user_review", number);
        assertThat(town.as("luoyuClerk1")
                        .post(SignedIn.API + "/task/" + task + "/claim", Map.of("userId", "luoyuClerk1"))
                        .status())
                .isEqualTo(204);
        SignedIn keeper = town.as("districtClerk1");
        assertThat(keeper.page("/setup/people/luoyuClerk1/handover").body())
                .contains("落雨镇人大主席团·工作人员", number, "审查建议", "已领取");

        SignedIn.Reply reply = pass("districtClerk1", "luoyuClerk1", "luoyuClerk2", "luoyuClerk");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(302);
        String list = reply.header("Location").replaceFirst("https?://[^/]*", "");

        assertThat(people.in("luoyuClerk")).extracting(Person::id).containsExactly("luoyuClerk2");
        assertThat(town.todo("luoyuClerk1", number)).isEmpty();
        town.does("luoyuClerk2", "user_review", number, "reviewOutcome", "return", "reviewReason", "请写明地点");
        String printed = keeper.page(list).body();
        assertThat(printed)
                .contains("岗位交接清单", "林知秋", "江晚舟", number, "审查建议", "已领取", "移交人（签名）", "（无权查看）")
                .doesNotContain("关于落雨老渠的建议");
        assertThat(town.as("luoyuClerk2").page(list).body()).contains("关于落雨老渠的建议");
        assertThat(keeper.page("/setup/people/luoyuClerk2/handover").body()).contains("交接记录", "林知秋交江晚舟");
        assertThat(town.as("yecunClerk1").page(list).status()).isEqualTo(403);
        assertThat(town.as("luoyuDeputy1").page(list).status()).isEqualTo(403);
    }

    @Test
    void whoLosesAPostLosesWhatHeHadInHand() {
        String number = town.suggest("luoyuDeputy1", Town.suggestion("关于落雨小桥的建议"));
        String task = town.open("luoyuClerk1", "user_review", number);
        town.as("luoyuClerk1").post(SignedIn.API + "/task/" + task + "/claim", Map.of("userId", "luoyuClerk1"));
        people.grant("luoyuClerk2", CLERK);
        town.as("districtClerk1")
                .fill(
                        "/setup/offices/luoyu",
                        "/setup/posts/withdraw",
                        Map.of("office", "luoyu", "role", "CLERK", "person", "luoyuClerk1"));
        assertThat(town.todo("luoyuClerk1", number)).isEmpty();
        town.does("luoyuClerk2", "user_review", number, "reviewOutcome", "accept");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "luoyuClerk1; luoyuClerk1; luoyuClerk; 接收人",
                "luoyuClerk1; nobody; luoyuClerk; 接收人",
                "luoyuClerk1; ''; luoyuClerk; 接收人",
                "luoyuClerk1; luoyuClerk2; yecunClerk; 岗位",
                "luoyuClerk1; luoyuClerk2; ''; 岗位",
                "luoyuDeputy1; luoyuClerk2; luoyuDeputy; 岗位"
            })
    void whatDoesNotFitIsRefusedAndNothingMoves(String from, String to, String post, String field) {
        SignedIn.Reply reply = pass("districtClerk1", from, to, post);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("“" + field + "”");
        assertThat(people.in("luoyuClerk")).extracting(Person::id).containsExactly("luoyuClerk1");
    }

    @ParameterizedTest
    @CsvSource({
        "systemadmin1,302",
        "yecunClerk1,403",
        "luoyuClerk1,403",
        "luoyuDeputy1,403",
        "waterHandler1,403",
        "securityadmin1,403",
        "operator1,403"
    })
    void onlyThoseWhoKeepTheSetupPassPostsOn(String person, int status) {
        assertThat(pass(person, "luoyuClerk1", "luoyuClerk2", "luoyuClerk").status())
                .isEqualTo(status);
        assertThat(people.in("luoyuClerk"))
                .extracting(Person::id)
                .containsExactly(status == 302 ? "luoyuClerk2" : "luoyuClerk1");
        int seen = status == 302 ? 200 : 403;
        assertThat(town.as(person).page("/setup/people/luoyuClerk1/handover").status())
                .isEqualTo(seen);
        assertThat(town.as(person).page("/setup/vacancies").status()).isEqualTo(seen);
    }

    @Test
    void administratorsNeitherGiveNorTakePosts() {
        assertThat(pass("districtClerk1", "luoyuClerk1", "systemadmin1", "luoyuClerk")
                        .status())
                .isEqualTo(403);
        assertThat(pass("districtClerk1", "systemadmin1", "luoyuClerk2", "systemadmin")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aTaskForAUnitWithoutPeopleIsReportedUpwardOnceADayAndShownInTheSetup() {
        String first = assigned("关于落雨水闸的建议");
        assertThat(told(first)).containsExactly("luoyuClerk1：岗位空缺：落雨镇水利站·承办人");
        assertThat(told(assigned("关于落雨堤坝的建议"))).isEmpty();
        assertThat(town.as("districtClerk1").page("/setup/vacancies").body())
                .contains("落雨镇水利站·承办人", "2 项", "落雨镇人民政府·工作人员");
        assertThat(town.as("districtClerk1").page("/setup").body()).contains("空缺岗位", "项任务在等待");
        assertThat(town.as("luoyuClerk1").page("/cases/" + first).body()).contains("岗位空缺：落雨镇水利站·承办人");
    }

    private String assigned(String title) {
        String number = town.suggest("luoyuDeputy1", Town.suggestion(title));
        town.does("luoyuClerk1", "user_review", number, "reviewOutcome", "accept");
        town.does("luoyuClerk1", "user_assign", number, "mode", "lead", "leadUnit", "luoyuwater", "months", "3");
        return number;
    }

    private List<String> told(String number) {
        return jdbc.sql("select person || '：' || subject from outbox where template = 'vacancy' and case_number = ?")
                .param(number)
                .query(String.class)
                .list();
    }

    private SignedIn.Reply pass(String keeper, String from, String to, String post) {
        Map<String, String> fields =
                post.isEmpty() ? Map.of("taker", to) : Map.of("taker", to, "post", post, "remark", "调任");
        String page = keeper.matches("districtClerk1|systemadmin1") && !from.equals("systemadmin1")
                ? "/setup/people/" + from + "/handover"
                : "/password";
        return town.as(keeper).fill(page, "/setup/people/" + from + "/handover", fields);
    }
}
