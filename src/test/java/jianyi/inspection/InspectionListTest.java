package jianyi.inspection;

import static jianyi.Town.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who finds which matters in the list of supervision, and from when on. */
@WholeProduct
class InspectionListTest {

    private static final String CLERK = "yecunClerk1";
    private static final List<String> OF_THE_BODY = List.of(
            CLERK, "yecunClerk2", "yecunChair1", "yecunDeputy1", "districtClerk1", "districtChair1", "districtMember1");
    private static final List<String> OF_THE_UNIT =
            List.of("yecunagriHandler1", "yecunagriHead1", "yecungovClerk1", "yecungovHead1");
    private static final List<String> STRANGERS = List.of(
            "yecunbuildHandler1",
            "shaheziChair1",
            "chengguanClerk1",
            "waterHandler1",
            "districtgovClerk1",
            "yecunDeputy9");

    @LocalServerPort
    private int port;

    @Autowired
    private Inspections inspections;

    @Autowired
    private InspectionAccess access;

    @Autowired
    private Viewers viewers;

    private Town town;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
    }

    @Test
    void theBodyAndTheDistrictFindItFromTheStartTheUnitOnceItIsToldDeputiesOnceItIsPublic() {
        var number = visit("农田水利视察");
        finds(number, OF_THE_BODY);
        missing(number, OF_THE_UNIT);
        prepared(number, Map.of("noticeDate", LocalDate.now().toString()));
        finds(number, OF_THE_UNIT);
        finds(number, List.of("yecunDeputy7"));
        missing(number, List.of("yecunDeputy8"));
        town.does("yecunDeputy7", "user_confirmMembership", number, "joins", false, "conflict", "亲属在该站工作");
        missing(number, List.of("yecunDeputy7"));
        missing(number, STRANGERS);
        inspections.set(number, Map.of("published_on", LocalDate.now()));
        finds(number, List.of("yecunDeputy7", "yecunDeputy8", "yecunDeputy9"));
        missing(number, List.of("shaheziChair1", "waterHandler1", "districtDeputy1"));
        assertThat(town.as("yecunDeputy8").page("/inspections").body()).contains(number);
        assertThat(town.as("shaheziChair1").page("/inspections").body()).doesNotContain(number);
    }

    @Test
    void anUnannouncedOneIsFoundByItsUnitOnlyWhenTheSitesHaveBeenSeen() {
        var number = visit("不打招呼的视察");
        prepared(number, Map.of("unannounced", true, "unannouncedReason", "防止突击应付"));
        finds(number, List.of(CLERK, "yecunClerk2", "yecunChair1", "districtClerk1", "districtChair1"));
        missing(number, List.of("yecunDeputy1", "districtMember1"));
        missing(number, OF_THE_UNIT);
        assertThat(town.as("yecunDeputy1").page("/board/cases?office=yecun").body())
                .as("the presidium counts it on the board and reads no title")
                .contains(number)
                .doesNotContain("不打招呼的视察");
        var page = "/inspections/" + number;
        var question = town.as("yecunDeputy7").page(page).body();
        assertThat(question)
                .as("what one has to know to say whether one steps back")
                .contains("不打招呼的视察", "农业综合服务站", "下一步：请答复是否参加")
                .doesNotContain("看渠道", "东渠", "群众关心", "防止突击应付", "时间线");
        assertThat(town.as("yecunDeputy7").get(page + "/papers/scheme").status())
                .isEqualTo(403);
        assertThat(town.as("yecunDeputy7").get(page + "/sites/1").status()).isEqualTo(403);
        assertThat(town.shown("yecunDeputy7", town.open("yecunDeputy7", "user_confirmMembership", number))
                        .toString())
                .doesNotContain("看渠道", "东渠");
        town.does("yecunDeputy7", "user_confirmMembership", number, "joins", true);
        assertThat(town.as("yecunDeputy7").page(page).body()).contains("看渠道", "东渠");
        town.does("yecunDeputy7", "user_recordSite", number, "siteDone", true);
        finds(number, OF_THE_UNIT);
    }

    private String visit(String title) {
        return town.start(
                        CLERK,
                        "inspection",
                        map("title", title, "kind", "visit", "unit", "yecunagri", "reason", "群众关心"))
                .json()
                .path("businessKey")
                .asText();
    }

    private void prepared(String number, Map<String, Object> more) {
        var fields = new ArrayList<Object>(List.of("scheme", "看渠道", "members", List.of("yecunDeputy7"), "sites", "东渠"));
        more.forEach((field, value) -> fields.addAll(List.of(field, value)));
        town.does(CLERK, "user_prepare", number, fields.toArray());
    }

    private void finds(String number, List<String> people) {
        assertThat(people)
                .allSatisfy(person -> assertThat(found(person)).as(person).contains(number));
    }

    private void missing(String number, List<String> people) {
        assertThat(people)
                .allSatisfy(person -> assertThat(found(person)).as(person).doesNotContain(number));
    }

    private List<String> found(String person) {
        return access.all(viewers.of(person)).stream().map(Inspection::number).toList();
    }
}
