package jianyi.inspection.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import jianyi.Town;
import jianyi.WholeProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Findings over the years: who reads which, how each stands, what came back, and one that becomes a suggestion. */
@WholeProduct
class FindingLedgerTest {

    @LocalServerPort
    private int port;

    @Autowired
    private FindingLedger ledger;

    @Autowired
    private JdbcClient jdbc;

    private Town town;

    @BeforeEach
    void threeInspectionsOfOneUnit() {
        town = new Town(port);
        if (jdbc.sql("select count(*) from inspection where number like 'district-19%'")
                        .query(Integer.class)
                        .single()
                > 0) {
            return;
        }
        inspected("district-1901-I01", "transport", LocalDate.of(1901, 5, 10), "第十条", "护栏缺失", true);
        inspected("district-1903-I01", "transport", LocalDate.of(1903, 5, 9), "第十条", "护栏又缺失", false);
        inspected("district-1906-I01", "transport", LocalDate.of(1906, 6, 1), "第十条", "护栏再次缺失", false);
        inspected("district-1906-I02", "water", LocalDate.of(1906, 6, 1), "第十条", "水源地没有标志", false);
        inspected("district-1908-I01", "education", LocalDate.of(1908, 5, 8), "第八条", "围墙开裂", false);
        inspected("district-1909-I01", "education", LocalDate.of(1909, 5, 8), "第八条", "围墙又开裂", false);
        jdbc.sql("update inspection set law = '试验教育法' where unit = 'education' and number like 'district-190%'")
                .update();
        jdbc.sql("update inspection set adopted_on = null, state = 'REPORTING' where number = 'district-1908-I01'")
                .update();
    }

    @Test
    void whatIsFoundAgainWithinTwoYearsAtTheSameUnitCameBack() {
        assertThat(text("/inspections/findings?law=试验公路法"))
                .contains("护栏缺失", "已整改", "护栏又缺失", "复发，上次 ", "district-1901-I01", "其中复发 1 个");
        assertThat(text("/inspections/findings?law=试验公路法&state=back"))
                .contains("护栏又缺失", "共 1 个问题")
                .doesNotContain("护栏再次缺失", "水源地");
        assertThat(text("/inspections/findings?law=试验公路法&unit=水利")).contains("水源地没有标志", "共 1 个问题");
        assertThat(ledger.cameBack("district")).contains("试验公路法实施情况");
    }

    @Test
    void aFindingIsMendedWhenItsOwnOpinionIsAccepted() {
        jdbc.sql("delete from opinion where number = 'district-1903-I01'").update();
        for (int place = 1; place <= 2; place++) {
            jdbc.sql("""
                            insert into opinion (number, place, words, addressee, owner, months, outcome)
                            values ('district-1903-I01', ?, '整改护栏', 'districtgov', 'transport', 2, ?)""").params(place, place == 1 ? "ACCEPTED" : null).update();
        }
        assertThat(text("/inspections/findings?law=试验公路法&state=mended")).doesNotContain("护栏又缺失");
        jdbc.sql("""
                        update finding set opinion = (select id from opinion where number = 'district-1903-I01' and place = 1)
                        where number = 'district-1903-I01'""").update();
        assertThat(text("/inspections/findings?law=试验公路法&state=mended")).contains("护栏又缺失", "第 1 条意见");
    }

    @Test
    void aUnitReadsItsOwnAndNobodyElseAny() {
        assertThat(town.as("waterHandler1").page("/inspections/findings").body())
                .contains("水源地没有标志")
                .doesNotContain("护栏");
        assertThat(town.as("yecunDeputy1").page("/inspections/findings").body()).doesNotContain("护栏", "水源地");
        assertThat(town.as("districtClerk1").file("/inspections/findings.xlsx")).hasSizeGreaterThan(2000);
        assertThat(town.as("districtClerk1")
                        .get("/inspections/findings?law=" + "长".repeat(200))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatIsNotDecidedYetIsReadByNoUnit() {
        jdbc.sql("update inspection set adopted_on = null where number = 'district-1906-I02'")
                .update();
        assertThat(town.as("waterHandler1").page("/inspections").body()).doesNotContain("水源地没有标志");
        assertThat(town.as("waterHandler1").page("/inspections/findings").body())
                .doesNotContain("水源地没有标志");
        jdbc.sql("update inspection set adopted_on = prepared_on where number = 'district-1906-I02'")
                .update();
        assertThat(town.as("waterHandler1").page("/inspections").body()).contains("水源地没有标志");
    }

    @Test
    void whatCameBackIsComparedWithWhatItsReaderMayKnow() {
        assertThat(text("/inspections/findings?law=试验教育法")).contains("围墙开裂", "围墙又开裂", "复发，上次 ");
        assertThat(town.as("educationHandler1").page("/inspections/findings").body())
                .contains("围墙又开裂")
                .doesNotContain("围墙开裂", "district-1908-I01");
    }

    @Test
    void aFindingBecomesASuggestionOnceAndEachNamesTheOther() {
        var id = jdbc.sql("select id from finding where words = '水源地没有标志'")
                .query(Long.class)
                .single();
        var path = "/inspections/findings/" + id + "/suggestion";
        var typed = Map.of("deputy", "districtDeputy3", "category", "水利", "proposal", "请设立标志");
        assertThat(town.as("waterHandler1")
                        .fill("/inspections/findings", path, typed)
                        .status())
                .isEqualTo(403);
        assertThat(town.as("districtClerk1")
                        .fill("/inspections/findings", path, Map.of("category", "水利", "proposal", "请设立标志"))
                        .body())
                .contains("请填写“领衔代表”");
        var made = town.as("districtClerk1").fill("/inspections/findings", path, typed);
        assertThat(made.status()).isEqualTo(302);
        var number = made.header("Location").replaceFirst(".*/cases/", "");
        assertThat(town.as("districtClerk1").page("/cases/" + number).body())
                .contains("由监督发现的问题转为代表建议", "district-1906-I02");
        assertThat(text("/inspections/findings?law=试验公路法")).contains("已转为建议", "/cases/" + number);
        assertThat(town.as("districtClerk1")
                        .fill("/inspections/findings", path, typed)
                        .status())
                .isEqualTo(409);
    }

    private String text(String path) {
        return town.as("districtClerk1").page(path).body();
    }

    private void inspected(String number, String unit, LocalDate day, String article, String words, boolean mended) {
        var at = OffsetDateTime.parse(day + "T10:00:00+08:00");
        jdbc.sql("insert into case_head (number, room, body, title) values (?, 'inspection', 'district', ?)")
                .params(number, "检查" + number)
                .update();
        jdbc.sql("""
                        insert into inspection (number, body, keeper, title, kind, law, unit, reason, state, opened_by, opened_at,
                            prepared_on, adopted_on, closed_on)
                        values (?, 'district', 'district', ?, 'LAW', '试验公路法', ?, '试验', ?, ?, ?, ?, ?, ?)""")
                .params(
                        number,
                        "检查" + number,
                        unit,
                        mended ? "CLOSED" : "CORRECTING",
                        "districtClerk1",
                        at,
                        day,
                        day.plusDays(20),
                        mended ? day.plusDays(90) : null)
                .update();
        jdbc.sql("insert into inspection_site (number, place, name) values (?, 1, '黑山村')")
                .param(number)
                .update();
        jdbc.sql("""
                        insert into finding (number, site, client, found_on, article, words, severity, recorded_by, recorded_name,
                            recorded_at) values (?, 1, ?, ?, ?, ?, 'SERIOUS', 'districtMember1', '委员', ?)""").params(number, number, day, article, words, at).update();
    }
}
