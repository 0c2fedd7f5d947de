package jianyi.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jianyi.WholeProduct;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.deputy.Session;
import jianyi.deputy.Sessions;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@WholeProduct
@Transactional
class SetupTest {

    @Autowired
    WebApplicationContext application;

    @Autowired
    Offices offices;

    @Autowired
    People people;

    @Autowired
    Deputies deputies;

    @Autowired
    Sessions sessions;

    @Autowired
    IdentityService identity;

    private MockMvc web;

    @BeforeEach
    void theDistrictClerkIsAtWork() {
        web = MockMvcBuilders.webAppContextSetup(application).build();
        signIn("districtClerk1");
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({"何　采芹", "YECUNDEPUTY1", "1380"})
    void peopleAreFoundByNameAccountAndMobile(String find) throws Exception {
        var found = get("/setup?find=" + find).getContentAsString(StandardCharsets.UTF_8);
        assertThat(found).contains("/setup/people/yecunDeputy1\"", "共 ").contains("夜村镇人民政府");
    }

    @Test
    void whoIsNotFoundIsNotListed() throws Exception {
        var found = get("/setup?find=何采芹").getContentAsString(StandardCharsets.UTF_8);
        assertThat(found).contains("共 1 人").doesNotContain("/setup/people/yecunDeputy2\"");
    }

    @ParameterizedTest
    @CsvSource({"districtClerk1,200", "systemadmin1,200", "yecunClerk1,403", "yecunDeputy1,403", "operator1,403"})
    void onlyTheAdministratorAndTheDistrictsClerksKeepTheSetup(String person, int status) throws Exception {
        signIn(person);
        assertThat(get("/setup").getStatus()).isEqualTo(status);
        assertThat(get("/setup/offices/yecun").getStatus()).isEqualTo(status);
        assertThat(get("/setup/people/yecunDeputy1").getStatus()).isEqualTo(status);
        assertThat(post("/setup/people", "id=yecunDeputy1", "name=何采薇").getStatus())
                .isEqualTo(status == 200 ? 302 : 403);
    }

    @Test
    void thePagesShowOfficesPostsDeputiesAndSessions() throws Exception {
        assertThat(page("/setup")).contains("夜村镇人大主席团", "区水利局", "何采芹", "添加单位");
        assertThat(page("/setup/offices/yecun")).contains("吴春桃", "主席团成员", "夜村1901", "第十九届人民代表大会第三次会议", "添加代表");
        assertThat(page("/setup/offices/water")).contains("承办人", "池清源").doesNotContain("代表名册");
        assertThat(page("/setup/offices/district?deputy=districtDeputy5")).contains("修改代表 叶知夏", "城关街道人大联络组");
        assertThat(page("/setup/offices/yecun?session=yecun-19-3")).contains("修改第十九届人民代表大会第三次会议");
        assertThat(page("/setup/people/yecunDeputy9")).contains("云山区人大常委会·代表", "云山区1907");
    }

    @Test
    void aNewUnitGetsAHandlerWhoCanSignIn() throws Exception {
        post(
                "/setup/offices",
                "fresh=true",
                "code=health",
                "name=区卫生健康局",
                "kind=UNIT",
                "parent=districtgov",
                "signs=true");
        post(
                "/setup/people",
                "fresh=true",
                "id=baixiaoyu",
                "name=白小雨",
                "mobile=13900000001",
                "password=Yunshan-2026-ok");
        post("/setup/posts", "office=health", "role=HANDLER", "person=baixiaoyu");
        assertThat(offices.get("health").signsForItself()).isTrue();
        assertThat(people.in("healthHandler")).containsExactly(new Person("baixiaoyu", "白小雨", null, "13900000001"));
        assertThat(identity.checkPassword("baixiaoyu", "Yunshan-2026-ok")).isTrue();
        post("/setup/posts/withdraw", "office=health", "role=HANDLER", "person=baixiaoyu");
        assertThat(people.posts("baixiaoyu")).isEmpty();
    }

    @Test
    void aMandateAndItsPostBeginAndEndTogether() throws Exception {
        String[] seat = {
            "body=yecun", "person=yecuncivilHandler1", "card=夜村1920", "constituency=第六选区", "delegation=第三代表团", "term=19"
        };
        String[] inOffice = Arrays.copyOf(seat, 7);
        inOffice[6] = "inOffice=true";
        Post deputy = new Post("yecun", Role.DEPUTY);
        post("/setup/deputies", inOffice);
        assertThat(people.posts("yecuncivilHandler1")).contains(deputy);
        assertThat(deputies.mandates("yecuncivilHandler1"))
                .extracting(Deputy::card)
                .containsExactly("夜村1920");
        post("/setup/deputies", seat);
        assertThat(people.posts("yecuncivilHandler1")).doesNotContain(deputy);
        assertThat(deputies.mandates("yecuncivilHandler1")).isEmpty();
    }

    @Test
    void aChangedNameReachesTheRegisterOfDeputies() throws Exception {
        post("/setup/people", "id=yecunDeputy9", "name=薛望山");
        assertThat(deputies.mandates("yecunDeputy9")).extracting(Deputy::name).containsExactly("薛望山", "薛望山");
    }

    @Test
    void aSessionIsEnteredAndItsDaysMove() throws Exception {
        post("/setup/sessions", "body=yecun", "term=19", "ordinal=4", "opens=2027-01-12", "closes=2027-01-13");
        post("/setup/sessions", "body=yecun", "term=19", "ordinal=4", "opens=2027-01-19", "closes=2027-01-20");
        assertThat(sessions.find("yecun-19-4")).map(Session::opens).hasToString("Optional[2027-01-19]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/setup/offices; code=health&name=卫健局&kind=UNIT&parent=yecun; 上级",
                "/setup/offices; code=health&name=卫健局&kind=BANK; 类别",
                "/setup/offices; code=区卫健局&name=卫健局&kind=UNIT; 代码",
                "/setup/offices; code=water&fresh=true&name=水利局&kind=UNIT; 代码",
                "/setup/offices; code=water&name=&parent=districtgov; 名称",
                "/setup/people; id=yecunClerk1&name=; 姓名",
                "/setup/people; id=yecunClerk1&fresh=true&name=吴春桃; 账号",
                "/setup/people; id=yecunClerk1&name=吴春桃&mail=没有; 邮箱",
                "/setup/people; id=yecunClerk1&name=吴春桃&mobile=问村里; 手机",
                "/setup/people; id=yecunClerk1&name=吴春桃&password=123; 密码",
                "/setup/people; id=baixiaoyu&name=白小雨; 密码",
                "/setup/posts; office=nowhere&role=CLERK&person=yecunClerk1; 单位",
                "/setup/posts; office=yecun&role=HANDLER&person=yecunClerk1; 岗位",
                "/setup/posts; office=yecun&role=CLERK&person=nobody; 人员",
                "/setup/deputies; body=chengguan&person=yecunClerk1; 人大",
                "/setup/deputies; body=yecun&person=nobody; 代表",
                "/setup/deputies; body=yecun&person=yecunClerk1&card=夜村1901; 代表证号",
                "/setup/deputies; body=yecun&person=yecunClerk1&card=9&constituency=一&delegation=一&term=x; 届",
                "/setup/deputies; body=yecun&person=yecunClerk1&card=9&constituency=一&delegation=一&term=19&street=water; 联络街道",
                "/setup/sessions; body=yecun&term=19&ordinal=4&opens=昨天&closes=2027-01-12; 开幕",
                "/setup/sessions; body=yecun&term=19&ordinal=4&opens=2027-01-13&closes=2027-01-12; 闭幕",
                "/setup/sessions; body=yecun&term=0&ordinal=4&opens=2027-01-13&closes=2027-01-13; 届"
            })
    void whatDoesNotFitIsRefusedWithASentenceNamingTheField(String path, String typed, String field) throws Exception {
        MockHttpServletResponse answer = post(path, typed.split("&"));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("“" + field + "”");
    }

    @Test
    void administratorsAreOutOfReach() throws Exception {
        assertThat(post("/setup/people", "id=emergency", "name=某人", "password=Yunshan-2026-ok")
                        .getStatus())
                .isEqualTo(403);
        assertThat(post("/setup/posts", "office=yecun", "role=CLERK", "person=auditadmin1")
                        .getStatus())
                .isEqualTo(403);
        assertThat(get("/setup/people/emergency").getStatus()).isEqualTo(403);
        assertThat(identity.checkPassword("emergency", "Jianyi-2026-demo")).isTrue();
    }

    private static void signIn(String person) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, java.util.List.of()));
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse answer = get(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse post(String path, String... fields) throws Exception {
        var request = MockMvcRequestBuilders.post(path);
        Arrays.stream(fields).map(field -> field.split("=", 2)).forEach(field -> request.param(field[0], field[1]));
        return web.perform(request).andReturn().getResponse();
    }
}
