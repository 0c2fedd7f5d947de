package jianyi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jianyi.SignedIn;
import jianyi.WholeProduct;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.intake.book.Bent;
import jianyi.intake.book.Book;
import jianyi.intake.book.Books;
import jianyi.intake.book.SheetWriter;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files as people keep them, brought in through the pages. The samples in {@code messy/} stand for kinds: merged cells, padded names,
 * escapes and so on; each is brought to a town of its own.
 */
@WholeProduct
class MessyFilesTest {

    private static final String CLERK = "districtClerk1";
    private static final String DEPUTIES = "代表\n姓名|代表证号|手机|选区|代表团|届|级别|人大|联络街道|在任\n";
    private static final String OFFICES = "机构\n代码|名称|类别|上级|自行签发|电话\n";
    private static final String POSTS = "人员与岗位\n姓名|手机|邮箱|机构|岗位|账号\n";

    @LocalServerPort
    int port;

    @Autowired
    IntakeDesk desk;

    @Autowired
    Offices offices;

    @Autowired
    People people;

    @Autowired
    Deputies deputies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private SignedIn clerk;
    private String town;

    @BeforeEach
    void aTownIsSetUp() {
        clerk = SignedIn.as(port, CLERK);
        town = "yanhe" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "q";
        offices.save(new Office(town, "砚河镇人大主席团" + town, OfficeKind.TOWN, "district", false, null));
    }

    @AfterEach
    void theTownIsLeftAlone() {
        transaction.executeWithoutResult(status -> {
            for (String table : List.of("handling", "entry", "suggestion")) {
                jdbc.sql("delete from " + table + " where number like ?")
                        .param(town + "-%")
                        .update();
            }
            for (String body : List.of(town, "district")) {
                deputies.of(body).stream()
                        .filter(one -> one.person().startsWith(town))
                        .forEach(one -> deputies.save(new Deputy(
                                one.person(),
                                body,
                                one.name(),
                                one.card(),
                                one.constituency(),
                                one.delegation(),
                                one.term(),
                                false)));
            }
        });
    }

    // 01

    @Test
    void twoSeriesOfOneYearDoNotTakeEachOthersPlace() {
        imported(past("01-two-series-one-year/a-2006"));
        assertThat(judged(past("01-two-series-one-year/b-2006"))).isEqualTo("新增1 更改0 不变0 有误0");
        imported(past("01-two-series-one-year/b-2006"));
        assertThat(titles()).containsExactly("关于疏浚甲河的建议", "关于新建乙公厕的建议");
        imported(past("01-two-series-one-year/part-a-session"));
        imported(past("01-two-series-one-year/part-b-between"));
        imported(past("01-two-series-one-year/ledger-2021"));
        assertThat(titles()).hasSize(7);
        assertThat(judged(past("01-two-series-one-year/a-2006"))).isEqualTo("新增0 更改0 不变1 有误0");
        assertThat(judged(past("01-two-series-one-year/ledger-2021"))).isEqualTo("新增0 更改0 不变3 有误0");
    }

    @Test
    void oneNumberWrittenInManyWaysIsOne() {
        imported(past("01-two-series-one-year/c1"));
        for (String again : List.of("c1", "c2", "c3")) {
            assertThat(judged(past("01-two-series-one-year/" + again)))
                    .as(again)
                    .isEqualTo("新增0 更改0 不变1 有误0");
        }
        UUID shapes = past("01-two-series-one-year/number-shapes");
        assertThat(judged(shapes)).isEqualTo("新增1 更改0 不变0 有误6");
        assertThat(page(shapes, "FAULTY")).contains("与第 2 行重复：“编号”相同", "关于编号写法0的建议", "关于编号写法6的建议");
    }

    @ParameterizedTest
    @CsvSource({"7,第7号", "第七号,7", "007,７号", "第 7 号建议,7.0", "〔2006〕7号,7", "(2006)第7号,7", "No.7,7", "2006-7,7", "7号,第７号建议"
    })
    void siblingsOfTheNumber(String one, String other) {
        imported(row(one, "第十四届人民代表大会第四次会议", "关于疏浚甲河的建议", "何采芹"));
        assertThat(judged(row(other, "十四届四次会议", "关于疏浚甲河的建议", "何采芹"))).isEqualTo("新增0 更改0 不变1 有误0");
    }

    @Test
    void anotherTitleAndDeputyAreAConflictWithBothTextsAndNothingIsReplaced() {
        imported(row("7", "闭会期间", "关于疏浚甲河的建议", "何采芹"));
        UUID other = row("第7号", "闭会", "关于新建乙公厕的建议", "吴为民");
        assertThat(judged(other)).isEqualTo("新增0 更改0 不变0 有误1");
        assertThat(page(other, "FAULTY")).contains("关于疏浚甲河的建议", "何采芹", "关于新建乙公厕的建议", "吴为民", "没有保存");
        UUID same = row("7", "闭会期间", "关于新建乙公厕的建议", "何采芹");
        assertThat(judged(same)).as("the same deputy had more than one idea").isEqualTo("新增0 更改0 不变0 有误1");
        assertThat(titles()).containsExactly("关于疏浚甲河的建议");
    }

    @Test
    void aChangeIsShownFromOldToNewBeforeItIsSaved() {
        imported(row("7", "闭会期间", "关于疏浚甲河的建议", "何采芹"));
        UUID corrected = row("7", "闭会期间", "关于疏浚甲河河道的建议", "何采芹");
        assertThat(judged(corrected)).isEqualTo("新增0 更改1 不变0 有误0");
        for (String shown : List.of("CHANGED", "NEW")) {
            assertThat(page(corrected, shown)).contains("更改（1 行）", "标题：关于疏浚甲河的建议 → 关于疏浚甲河河道的建议");
        }
        assertThat(titles()).containsExactly("关于疏浚甲河的建议");
        imported(corrected);
        assertThat(titles()).containsExactly("关于疏浚甲河河道的建议");
    }

    @Test
    void whatChangedSinceItWasShownIsNotSaved() {
        imported(row("7", "闭会期间", "关于疏浚甲河的建议", "何采芹"));
        UUID seen = row("7", "闭会期间", "关于疏浚甲河河道的建议", "何采芹");
        imported(row("7", "闭会期间", "关于疏浚甲河下游的建议", "何采芹"));
        imported(seen);
        assertThat(titles()).containsExactly("关于疏浚甲河下游的建议");
        assertThat(page(seen, "FAULTY")).contains("核对之后系统里的内容又有变化，没有保存");
    }

    @Test
    void anEmptyCellWipesNothingOut() {
        imported(pastFile("编号|年份|届次|标题|代表|满意度|答复摘要或全文", "7|2006|闭会期间|关于疏浚甲河的建议|何采芹|满意|已办理。"));
        assertThat(judged(pastFile("编号|年份|届次|标题|代表|满意度", "7|2006|闭会期间|关于疏浚甲河的建议|何采芹|")))
                .isEqualTo("新增0 更改0 不变1 有误0");
    }

    // 02

    @ParameterizedTest
    @CsvSource({"wide", "linebreak", "nbsp", "zero-width", "sheetname"})
    void headingsAreFoundWhateverBlanksAreInThem(String sample) {
        assertThat(judged(past("02-wide-space-headings/" + sample))).isEqualTo("新增1 更改0 不变0 有误0");
        imported(past("02-wide-space-headings/" + sample));
        assertThat(jdbc.sql("select replied_on::text from past_suggestion where body = ?")
                        .param(town)
                        .query(String.class)
                        .single())
                .isEqualTo("2019-09-12");
    }

    @Test
    void headingsOfTheRollToo() {
        imported(roll("02-wide-space-headings/roll-wide"));
        assertThat(names()).containsExactly("蒋一甲");
    }

    // 03

    @Test
    void paddedNamesAreTheNamesAndOnePerson() {
        imported(roll("03-padded-names/padded"));
        assertThat(names()).containsExactlyInAnyOrder("张三", "李四", "王五", "赵六");
        assertThat(judged(roll("03-padded-names/plain"))).isEqualTo("新增0 更改0 不变4 有误0");
        imported(roll("03-padded-names/posts-and-seat"));
        assertThat(people.in(new Post(town, Role.PRESIDIUM).group()))
                .extracting(Person::name)
                .containsExactly("孙七");
        assertThat(deputies.of(town))
                .filteredOn(one -> one.name().equals("孙七"))
                .extracting(Deputy::person)
                .singleElement()
                .isEqualTo(
                        people.in(new Post(town, Role.PRESIDIUM).group()).get(0).id());
    }

    @Test
    void twoOfOneNameAreToldApartWhereverTheyAreChosen() {
        people.save(new Person(town + "C", "砚河工作人员", null, null), SignedIn.PASSWORD);
        people.grant(town + "C", new Post(town, Role.CLERK));
        imported(roll("03-padded-names/two-same-name"));
        var choices = SignedIn.as(port, town + "C").page("/cases/new").body();
        var slips = SignedIn.as(port, town + "C").page("/slips").body();
        for (String page : List.of(choices, slips)) {
            assertThat(page).contains("何伟（第一代表团，第一选区，代表证 夜391）", "何伟（第一代表团，第一选区，代表证 夜392）");
        }
        UUID nameless = roll("03-padded-names/two-same-name-no-phone");
        assertThat(judged(nameless)).as("found by their cards").isEqualTo("新增0 更改0 不变2 有误0");
    }

    // 04

    @Test
    void aMergedCellHoldsForEachOfItsRows() {
        assertThat(judged(past("04-merged-cells/merged-2017"))).isEqualTo("新增6 更改0 不变0 有误0");
        imported(past("04-merged-cells/merged-2017"));
        assertThat(jdbc.sql("select distinct deputy_name from suggestion where body = ?")
                        .param(town)
                        .query(String.class)
                        .list())
                .containsExactly("何采芹");
        assertThat(jdbc.sql("select distinct units from past_suggestion where body = ?")
                        .param(town)
                        .query(String.class)
                        .list())
                .containsExactly("夜村镇农业综合服务站");
        imported(roll("04-merged-cells/roll-merged"));
        assertThat(deputies.of(town).stream().collect(Collectors.groupingBy(Deputy::delegation, Collectors.counting())))
                .isEqualTo(Map.of("第一代表团", 3L, "第二代表团", 3L));
    }

    // 05

    @Test
    void escapedCharactersAreCharacters() {
        imported(past("05-x000d/cr"));
        assertThat(titles()).containsExactly("关于第一项的建议", "关于编码建的建议");
        assertThat(jdbc.sql("select situation from suggestion where body = ? order by number limit 1")
                        .param(town)
                        .query(String.class)
                        .single())
                .isEqualTo("一、现状。\n二、问题。");
        assertThat(jdbc.sql("select result_class from past_suggestion where body = ? order by number limit 1")
                        .param(town)
                        .query(String.class)
                        .single())
                .isEqualTo("A");
        imported(past("05-x000d/cr-2005"));
        assertThat(jdbc.sql("select units from past_suggestion where body = ? and year = 2005")
                        .param(town)
                        .query(String.class)
                        .single())
                .isEqualTo("夜村镇农业综合服务站、夜村镇村镇建设办公室");
    }

    // 07

    @Test
    void whatNobodySeesIsNoPartOfAnything() {
        assertThat(judged(past("07-invisible/nbsp-zwsp"))).isEqualTo("新增6 更改0 不变0 有误0");
        imported(past("07-invisible/nbsp-zwsp"));
        assertThat(titles()).contains("关于看不见的字一的建议");
        assertThat(jdbc.sql("select distinct deputy_name from suggestion where body = ?")
                        .param(town)
                        .query(String.class)
                        .list())
                .containsExactly("何采芹");
        assertThat(clerk.page("/cases?q=看不见的字一的建议&body=" + town).body()).contains(town + "-2019-H0001");
        assertThat(clerk.page("/cases?q=%E2%80%8B看不见的%EF%BB%BF字一的建议&body=" + town)
                        .body())
                .contains(town + "-2019-H0001");
    }

    // 08

    @Test
    void cardNumbersAreWhatTheClerkSees() {
        imported(roll("08-zero-padded-cards/number-format"));
        assertThat(deputies.of(town)).extracting(Deputy::card).containsExactlyInAnyOrder("008", "009");
        assertThat(judged(roll("08-zero-padded-cards/text"))).isEqualTo("新增0 更改0 不变2 有误0");
    }

    // 09

    @Test
    void daysAndYearsAreUnderstoodAsTyped() {
        UUID id = past("09-dates/dates");
        assertThat(judged(id)).isEqualTo("新增16 更改0 不变0 有误2");
        assertThat(page(id, "FAULTY")).contains("“答复日期”应为不晚于今天的日期", "2019年9月", "“年份”应为");
        imported(id);
        assertThat(jdbc.sql("""
            select original_number || ' ' || year || ' ' || replied_on from past_suggestion
            where body = ? and (year <> 2019 or replied_on <> date '2019-09-12') order by original_number\
            """).param(town).query(String.class).list())
                .containsExactly("100 2019 1988-04-17", "101 2019 1988-04-17");
    }

    // 10

    @Test
    void oneMobileIsOnePersonHoweverItIsWritten() {
        UUID id = roll("10-phones/shapes");
        assertThat(judged(id)).isEqualTo("新增8 更改0 不变0 有误3");
        assertThat(page(id, "FAULTY"))
                .contains("“手机”应为一个电话号码", "１３９００１０００３", "13900010007/13900010099", "13900010011、0914-2610011");
        imported(id);
        assertThat(people.in(new Post(town, Role.DEPUTY).group()))
                .extracting(Person::mobile)
                .contains("13900010001", "13900010002", "13900010004", "13900010005", "13900010006", "13900010008")
                .contains("13900010010", "0914-2610009转8001");
        assertThat(judged(roll("10-phones/shapes-again"))).isEqualTo("新增0 更改0 不变3 有误0");
        imported(roll("10-phones/terms"));
        assertThat(deputies.of(town))
                .filteredOn(one -> one.name().startsWith("沈"))
                .hasSize(5)
                .extracting(Deputy::term)
                .containsOnly(19);
        imported(roll("10-phones/one-person-two-shapes"));
        assertThat(people.all()).filteredOn(one -> one.name().equals("郑一甲")).hasSize(1);
    }

    // 15

    @Test
    void formulasAreTakenForWhatTheyCameTo() {
        assertThat(judged(past("15-formula-serial/row-numbers"))).isEqualTo("新增3 更改0 不变0 有误0");
        assertThat(judged(past("15-formula-serial/concat-year"))).isEqualTo("新增1 更改0 不变0 有误0");
    }

    // What goes back

    @Test
    void theReturnedFileHoldsWhatWasRightAsItWas() {
        String head = "编号|年份|届次|标题|案由|代表|满意度|答复日期|文件名|公开|附注";
        UUID id = pastFile(
                head,
                "007|2006|闭会期间|关于疏浚甲河的建议|一、_x000D_ 甲。|何采芹|很好|2006-09-12|甲.docx|全文公开|随便写的",
                "8|2006|闭会期间|关于新建乙公厕的建议||吴为民|满意|2006-10-12|||");
        var faulty = Books.read(
                        clerk.bytes("/intakes/" + id + "/faulty.xlsx"), List.of(new Book.Wanted("历史建议", List.of("年份"))))
                .table("历史建议");
        assertThat(faulty.lines()).singleElement().satisfies(line -> {
            assertThat(line.cells())
                    .containsAllEntriesOf(Map.of(
                            "编号",
                            "007",
                            "年份",
                            "2006",
                            "届次",
                            "闭会期间",
                            "标题",
                            "关于疏浚甲河的建议",
                            "案由",
                            "一、_x000D_ 甲。",
                            "代表",
                            "何采芹",
                            "满意度",
                            "很好",
                            "答复日期",
                            "2006-09-12",
                            "文件名",
                            "甲.docx"));
            assertThat(line.cells()).containsEntry("附注", "随便写的").containsEntry("公开", "全文公开");
            assertThat(line.get("问题")).contains("“满意度”");
        });
        imported(id);
        byte[] mended = Bent.with(clerk.bytes("/intakes/" + id + "/faulty.xlsx"), "很好", "满意");
        UUID again = brought("/cases/past", mended);
        assertThat(judged(again)).isEqualTo("新增1 更改0 不变0 有误0");
        imported(again);
        assertThat(titles()).containsExactly("关于新建乙公厕的建议", "关于疏浚甲河的建议");
    }

    @Test
    void theReturnedRollChangesNobodyWhoWasRight() {
        imported(rollFile(
                "张三|砚1|139 0001 2001|第一选区|第一代表团|19|乡镇|" + town + "||", "李四|砚2|无|第一选区|第一代表团|第十九届|乡镇|" + town + "||"));
        UUID first = rollFile(
                "张三|砚1|139 0001 2001|第一选区|第一代表团|19|乡镇|" + town + "||", "李四|砚2|无|第一选区|第一代表团|第十九届|乡镇|" + town + "||");
        assertThat(judged(first)).isEqualTo("新增0 更改0 不变1 有误1");
        byte[] mended = Bent.with(clerk.bytes("/intakes/" + first + "/faulty.xlsx"), ">无<", ">13900012002<");
        UUID again = brought("/setup/import", mended);
        assertThat(judged(again)).isEqualTo("新增1 更改0 不变0 有误0");
        imported(again);
        assertThat(names()).containsExactlyInAnyOrder("张三", "李四");
    }

    @Test
    void theExamplesOfEveryTemplateAreRefusedByName() {
        for (String home : List.of("/setup/import", "/cases/past")) {
            UUID id = brought(home, clerk.bytes(home + "/template.xlsx"));
            assertThat(judged(id)).as(home).startsWith("新增0 更改0 不变0");
            assertThat(page(id, "FAULTY")).contains("这是模板里的示例行，请删掉");
        }
    }

    // A real start

    @Test
    void aMessyRollOfFiveHundredComesInAndAgainChangesNothing() {
        List<String> lines = IntStream.rangeClosed(1, 500).mapToObj(this::messy).toList();
        UUID id = rollFile(lines.toArray(String[]::new));
        assertThat(judged(id)).isEqualTo("新增490 更改0 不变0 有误10");
        imported(id);
        assertThat(deputies.of(town)).hasSize(490).allSatisfy(one -> {
            assertThat(one.name()).matches("[赵钱孙李周吴郑王]\\p{IsHan}{2,3}");
            assertThat(one.term()).isEqualTo(19);
            assertThat(people.get(one.person()).mobile()).matches("137\\d{8}");
        });
        List<String> clean = IntStream.rangeClosed(1, 500)
                .filter(n -> n % 50 != 0)
                .mapToObj(this::plain)
                .toList();
        assertThat(judged(rollFile(clean.toArray(String[]::new)))).isEqualTo("新增0 更改0 不变490 有误0");
    }

    private String plain(int n) {
        return person(n) + "|砚" + n + "|" + mobile(n) + "|第" + (1 + n / 20) + "选区|第" + (1 + n / 100) + "代表团|19|乡镇|"
                + town + "||是";
    }

    private static String person(int n) {
        return "赵钱孙李周吴郑王".charAt(n % 8) + String.valueOf((char) ('\u4e00' + n)) + (char) ('\u5000' + n);
    }

    private static String mobile(int n) {
        return "137" + "%08d".formatted(n);
    }

    /** The same person as a clerk's list may hold him. */
    private String messy(int n) {
        String name = person(n);
        String padded = List.of(
                        name,
                        name.charAt(0) + "\u3000" + name.substring(1),
                        name + "\u200b",
                        "\u00a0" + name,
                        " " + name + " ")
                .get(n % 5);
        String mobile = mobile(n);
        String typed = n % 50 == 0
                ? "无"
                : List.of(
                                mobile,
                                mobile.substring(0, 3) + " " + mobile.substring(3, 7) + " " + mobile.substring(7),
                                "+86" + mobile,
                                mobile + "\u202c")
                        .get(n % 4);
        String term = List.of("19", "第十九届", "１９", "19.0", "十九").get(n % 5);
        return padded + "|砚" + n + "|" + typed + "|第" + (1 + n / 20) + "选区\u3000|第" + (1 + n / 100) + "\u200b代表团|"
                + term + "|乡 镇|" + town + "||" + (n % 2 == 0 ? "" : "是\u00a0");
    }

    // How files come in

    private UUID past(String sample) {
        return brought(
                "/cases/past",
                Bent.with(sample(sample), "夜村镇人大主席团", offices.get(town).name()));
    }

    private UUID roll(String sample) {
        return brought(
                "/setup/import",
                Bent.with(sample(sample), "夜村镇人大主席团", offices.get(town).name()));
    }

    private UUID row(String number, String session, String title, String deputy) {
        return pastFile("编号|年份|届次|标题|代表", number + "|2006|" + session + "|" + title + "|" + deputy);
    }

    private UUID pastFile(String head, String... lines) {
        return brought("/cases/past", Brought.workbook("历史建议\n" + head + "\n" + String.join("\n", lines)));
    }

    private UUID rollFile(String... deputyLines) {
        List<List<String>> cells = new ArrayList<>();
        for (String line : deputyLines) {
            cells.add(List.of((line + "|").split("\\|", -1)).subList(0, 10));
        }
        List<String> headings = List.of(DEPUTIES.lines().toList().get(1).split("\\|"));
        return brought(
                "/setup/import",
                SheetWriter.write(List.of(
                        new SheetWriter.Sheet(
                                "机构", List.of(OFFICES.lines().toList().get(1).split("\\|")), List.of()),
                        new SheetWriter.Sheet(
                                "人员与岗位", List.of(POSTS.lines().toList().get(1).split("\\|")), List.of()),
                        new SheetWriter.Sheet("代表", headings, cells))));
    }

    private UUID brought(String home, byte[] file) {
        var reply = clerk.upload(home, home, Map.of("body", town), "名册.xlsx", file);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(302);
        return UUID.fromString(reply.header("Location").replaceAll(".*/intakes/", ""));
    }

    private static byte[] sample(String name) {
        try (InputStream in = MessyFilesTest.class.getResourceAsStream("/messy/" + name + ".xlsx")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String judged(UUID id) {
        List<String> counts = new ArrayList<>();
        for (Change change : Change.values()) {
            String page = page(id, change.name());
            String heading = "<h2>" + change.label() + "（";
            int from = page.indexOf(heading) + heading.length();
            assertThat(page).contains(heading);
            counts.add(change.label() + page.substring(from, page.indexOf(" 行", from)));
        }
        return String.join(" ", counts);
    }

    private String page(UUID id, String show) {
        return clerk.page("/intakes/" + id + "?show=" + show).body();
    }

    private void imported(UUID id) {
        var reply = clerk.fill("/setup", "/intakes/" + id + "/start", Map.of());
        assertThat(reply.status()).as(reply.toString()).isEqualTo(302);
        done(id);
        assertThat(page(id, "NEW")).contains("导入完成");
    }

    private void done(UUID id) {
        try {
            desk.working(id).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> titles() {
        return jdbc.sql("select title from suggestion where body = ? order by number")
                .param(town)
                .query(String.class)
                .list();
    }

    private List<String> names() {
        return deputies.of(town).stream().map(Deputy::name).toList();
    }
}
