package jianyi.suggestion.bulk;

import static jianyi.Town.suggestion;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 批量交办 belongs to the clerks of a congress, each for that congress alone. */
@WholeProduct
class AssignRightsTest {

    private static final List<String> NOBODYS_BUSINESS = List.of(
            "yecunDeputy1",
            "yecunChair1",
            "yecunbuildHandler1",
            "yecunbuildHead1",
            "yecungovClerk1",
            "yecungovHead1",
            "yecunpartyClerk1",
            "chengguanClerk1",
            "districtMember1",
            "systemadmin1",
            "securityadmin1",
            "auditadmin1",
            "operator1",
            "emergency");

    @LocalServerPort
    private int port;

    private Town town;
    private String number;
    private String plan;

    @BeforeEach
    void aClerkOfYecunHasUploadedAPlan() {
        town = new Town(port);
        number = town.suggest("yecunDeputy1", suggestion("关于只由本机关交办的建议"));
        town.does("yecunClerk1", "user_review", number, "reviewOutcome", "accept");
        plan = upload("yecunClerk1", "yecun").header("Location").replaceAll("^https?://[^/]+", "");
        assertThat(plan).matches("/assign/\\d+");
    }

    @Test
    void whoeverIsNoClerkOfACongressIsRefusedEverything() {
        for (String person : NOBODYS_BUSINESS) {
            var one = town.as(person);
            for (String path :
                    List.of("/assign", "/assign?body=yecun", "/assign.xlsx?body=yecun", plan, plan + "/faults.xlsx")) {
                assertThat(one.page(path).status()).as(person + " " + path).isEqualTo(403);
            }
            assertThat(tick(person, "yecun").status()).as(person).isEqualTo(403);
            assertThat(upload(person, "yecun").status()).as(person).isEqualTo(403);
            assertThat(one.fill("/password", plan, Map.of()).status())
                    .as(person)
                    .isEqualTo(403);
            assertThat(one.page("/cases").body()).as(person).doesNotContain("批量交办");
        }
        assertThat(town.todo("yecunClerk1", number)).containsExactly("user_assign");
    }

    @Test
    void aClerkOfAnotherCongressSeesAndDoesNothingHere() {
        for (String person : List.of("districtClerk1", "shaheziChair1")) {
            var one = town.as(person);
            assertThat(one.page("/assign").status()).isEqualTo(200);
            assertThat(one.page("/assign").body()).doesNotContain(number);
            assertThat(one.page("/assign?body=yecun").status()).isEqualTo(403);
            assertThat(one.page("/assign.xlsx?body=yecun").status()).isEqualTo(403);
            assertThat(one.page(plan).status()).isEqualTo(404);
            assertThat(one.page(plan + "/faults.xlsx").status()).isEqualTo(404);
            assertThat(one.fill("/password", plan, Map.of()).status()).isEqualTo(404);
            assertThat(tick(person, "yecun").status()).isEqualTo(403);
            assertThat(upload(person, "yecun").status()).isEqualTo(403);
        }
        assertThat(town.todo("yecunClerk1", number)).containsExactly("user_assign");
    }

    @Test
    void aColleagueMayLookAndCarryOutAndIsNamedAsTheOneWhoDid() {
        var colleague = town.as("yecunClerk2");
        assertThat(colleague.page(plan).body()).contains("将交办 1 件");
        assertThat(colleague.fill(plan, plan, Map.of()).status()).isEqualTo(302);
        assertThat(colleague.page(plan).body()).contains("已交办 1 件");
        assertThat(town.as("yecunClerk1").page("/cases/" + number).body()).contains("姜小满");
    }

    @Test
    void strangersAreLedToTheSignInAndForeignSitesChangeNothing() {
        var nobody = SignedIn.nobody(port);
        for (String path :
                List.of("/assign", "/assign.xlsx", plan, plan + "/faults.xlsx", "/assign.css", "/assign.js")) {
            assertThat(nobody.page(path).status()).as(path).isEqualTo(302);
            assertThat(nobody.page(path).header("Location")).as(path).contains("/login");
        }
        var clerk = town.as("yecunClerk1");
        for (String path : List.of("/assign", "/assign/plans", plan)) {
            assertThat(clerk.crossSite(path, Map.of("number", number, "leadUnit", "yecunbuild", "months", "3"))
                            .status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(town.todo("yecunClerk1", number)).containsExactly("user_assign");
    }

    @Test
    void plansThatAreNoneAreNotFound() {
        var clerk = town.as("yecunClerk1");
        for (String path : List.of(
                "/assign/0",
                "/assign/999999999999999999",
                "/assign/9999999999999999999999",
                "/assign/x",
                "/assign/-1")) {
            assertThat(clerk.page(path).status()).as(path).isEqualTo(404);
        }
        assertThat(clerk.page(plan + "/faults.xlsx").status())
                .as("no faulty rows")
                .isEqualTo(404);
        assertThat(clerk.page("/assign?body=nowhere").status()).isEqualTo(403);
        assertThat(clerk.page("/assign?body=%00&category=%00").status()).isEqualTo(400);
    }

    @Test
    void aFileThatCannotBeReadIsRefusedInOneSentence() {
        var clerk = town.as("yecunClerk1");
        var page = clerk.upload("/assign", "/assign/plans", Map.of(), "x.xlsx", "不是表格".getBytes());
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("这不是 Excel 工作簿", "没有交办任何建议");
        assertThat(clerk.upload("/assign", "/assign/plans", Map.of(), "x.xlsx", new byte[4 << 20])
                        .body())
                .contains("文件太大");
        assertThat(clerk.fill("/assign", "/assign/plans", Map.of()).status()).isEqualTo(400);
    }

    private SignedIn.Reply tick(String person, String body) {
        return town.as(person)
                .fill(
                        "/password",
                        "/assign",
                        Map.of("body", body, "number", number, "leadUnit", "yecunbuild", "months", "3"));
    }

    private SignedIn.Reply upload(String person, String body) {
        var scheme = Scheme.of(town.as("yecunClerk1").file("/assign.xlsx"))
                .only(List.of(number))
                .fill(number, "主办单位", "yecunbuild");
        return town.as(person).upload("/password", "/assign/plans", Map.of("body", body), "plan.xlsx", scheme.saved());
    }
}
