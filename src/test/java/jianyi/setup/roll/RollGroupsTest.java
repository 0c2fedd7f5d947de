package jianyi.setup.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import jianyi.SignedIn;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.deputy.Groupings;
import jianyi.intake.Brought;
import jianyi.intake.Change;
import jianyi.intake.IntakeDesk;
import jianyi.intake.Upload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The roll's workbook names a deputy's groups; the page shows what would become of them before anything is stored. */
@WholeProduct
class RollGroupsTest {

    private static final String OFFICES = """
        机构
        代码|名称|类别|上级|自行签发|电话
        """;
    private static final String POSTS = """
        人员与岗位
        姓名|手机|邮箱|机构|岗位|账号
        """;
    private static final String DEPUTIES = """
        代表
        姓名|代表证号|手机|选区|代表团|届|级别|人大|所在镇街|在任|代表小组|小组职务|中心小组
        """;

    @LocalServerPort
    int port;

    @Autowired
    IntakeDesk desk;

    @Autowired
    RollIntake roll;

    @Autowired
    Viewers viewers;

    @Autowired
    Groupings groupings;

    @BeforeEach
    void theDistrictClerkIsAtWork() {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated("districtClerk1", null, List.of()));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void groupsLeadersAndTheCentralOneComeWithTheRollAndWhatIsTooSmallIsPointedOut() {
        var id = bring("xinghe", """
            甲杏河|杏1|13933330001|一|一|19|乡镇|xinghe|||山塬小组|组长|组长
            乙杏河|杏2|13933330002|二|一|19|乡镇|xinghe|||山塬小组||是
            丙杏河|杏3|13933330003|三|一|19|乡镇|xinghe|||山塬 小组|组员|
            丁杏河|杏4|13933330004|四|一|19|乡镇|xinghe|||川道小组||
            丙杏河|区杏3|13933330003|三|一|19|区||xinghe||川道小组||
            """);
        assertThat(shown(id, "NEW"))
                .contains("代表小组：（无） → 中心小组（组长）、山塬小组（组长）")
                .contains("中心小组导入后只有 2 人，不足 3 人")
                .contains("川道小组导入后只有 2 人，不足 3 人");
        assertThat(Brought.store(desk, id).count(Change.FAULTY)).isZero();
        var groups = groupings.of("xinghe");
        assertThat(groups).extracting(Groupings.Known::name).containsExactly("中心小组", "山塬小组", "川道小组");
        assertThat(groups.get(0).central()).isTrue();
        assertThat(groups.get(1).members()).hasSize(2).containsEntry("xingheDeputy1", true);
        assertThat(groups.get(2).members()).containsOnlyKeys("xingheDeputy3", "xingheDeputy4");
    }

    @Test
    void theSameAgainChangesNothingAndAnEditedCellMovesOneDeputy() {
        var lines = """
            甲桐河|桐1|13944440001|一|一|19|乡镇|tonghe|||东片小组|组长|是
            乙桐河|桐2|13944440002|二|一|19|乡镇|tonghe|||东片小组||
            """;
        Brought.store(desk, bring("tonghe", lines));
        assertThat(desk.run(bring("tonghe", lines)).toStore()).isZero();
        assertThat(desk.run(bring("tonghe", "甲桐河|桐1||一|一|19|乡镇|tonghe||||| \n")).toStore())
                .isZero();
        var id = bring("tonghe", "甲桐河|桐1||一|一|19|乡镇|tonghe|||西片小组||否\n");
        assertThat(shown(id, "CHANGED")).contains("代表小组：东片小组（组长）、中心小组 → 西片小组");
        Brought.store(desk, id);
        assertThat(groupings.of("tonghe"))
                .filteredOn(one -> one.members().containsKey("tongheDeputy1"))
                .extracting(Groupings.Known::name)
                .containsExactly("西片小组");
    }

    @Test
    void whatCannotBeIsSaidByItsLabel() {
        var id = bring("guihe", """
            甲桂河|桂1|13955550001|一|一|19|乡镇|guihe|||东片小组|队长|
            乙桂河|桂2|13955550002|二|一|19|乡镇|guihe||||组长|
            丙桂河|桂3|13955550003|三|一|19|乡镇|guihe||否|东片小组||
            丁桂河|桂4|13955550004|四|一|19|乡镇|guihe|||桂河中心小组||
            戊桂河|桂5|13955550005|五|一|19|乡镇|guihe|||||也许
            己桂河|桂6|13955550006|六|一|19|乡镇|guihe|||%s||
            """.formatted("组".repeat(41)));
        assertThat(Brought.faulty(desk, id))
                .anyMatch(line -> line.endsWith("“小组职务”应填“组长”或“组员”"))
                .anyMatch(line -> line.endsWith("填了“小组职务”，请填写“代表小组”"))
                .anyMatch(line -> line.contains("不在任的代表不编入小组"))
                .anyMatch(line -> line.contains("请写在“中心小组”里"))
                .anyMatch(line -> line.contains("“中心小组”应填“组长”或“是”，不再参加的填“否”"))
                .anyMatch(line -> line.contains("“代表小组”") && line.contains("40"));
        Brought.store(desk, id);
        assertThat(groupings.of("guihe")).isEmpty();
    }

    private String shown(UUID id, String change) {
        return SignedIn.as(port, "districtClerk1")
                .page("/intakes/" + id + "?show=" + change)
                .body();
    }

    private UUID bring(String town, String lines) {
        var file = Brought.workbook(OFFICES + town + "|" + town + "镇人大主席团|乡镇人大主席团|district||", POSTS, DEPUTIES + lines);
        return desk.bring(roll, viewers.of("districtClerk1"), "", List.of(new Upload.File("名册.xlsx", file)));
    }
}
