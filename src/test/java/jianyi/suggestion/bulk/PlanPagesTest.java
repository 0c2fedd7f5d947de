package jianyi.suggestion.bulk;

import static jianyi.Town.suggestion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import jianyi.SignedIn.Reply;
import jianyi.Town;
import jianyi.WholeProduct;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A 分办方案 goes out, comes back filled in, is looked at and then carried out at once. */
@WholeProduct
class PlanPagesTest {

    private static final String CLERK = "yecunClerk1";

    /** How many are assigned from one file; {@code -Djianyi.assigned=200} for as many as a large session has. */
    private static final int MANY = Integer.getInteger("jianyi.assigned", 60);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanRunner runner;

    @Autowired
    private IdentityService identities;

    @Autowired
    private RepositoryService models;

    @Autowired
    private FormService forms;

    @Autowired
    private TaskService tasks;

    private Town town;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
    }

    @Test
    void aPlanGoesOutComesBackIsLookedAtAndCarriedOut() {
        var lead = accepted("关于改造自来水管网的建议");
        var separate = accepted("关于治理集镇环境的建议");
        var dispatched = accepted("关于规范摆摊设点的建议");
        var later = accepted("关于修建停车场的建议");
        var scheme = scheme(lead, separate, dispatched, later);
        assertThat(scheme.text(lead, "标题")).isEqualTo("关于改造自来水管网的建议");
        assertThat(scheme.text(lead, "第N号")).matches("第\\d+号");
        assertThat(scheme.text(lead, "主办单位"))
                .as("the unit is the clerk's to decide")
                .isEmpty();
        scheme.fill(lead, "主办单位", "夜村镇村镇建设办公室", "会办单位", "yecunagri、夜村镇社会事务办公室", "答复期限(月)", 6)
                .fill(lead, "重点", "是", "督办人", "贺山河")
                .fill(separate, "办理方式", "分办", "分办分工", "夜村镇村镇建设办公室｜污水管网\nyecuncivil|垃圾清运")
                .fill(dispatched, "主办单位", "夜村镇人民政府");
        var plan = upload(scheme);
        assertThat(page(plan))
                .contains("分办方案预览", "将交办 3 件，不办 1 行", "交办这 3 件", "没有填单位，这次不办")
                .contains("主办：夜村镇村镇建设办公室；会办：夜村镇农业综合服务站、夜村镇社会事务办公室；6 个月，")
                .contains("重点督办，督办人贺山河", "分办：夜村镇社会事务办公室，垃圾清运", "主办：夜村镇人民政府；3 个月");
        assertThat(town.todo(CLERK, lead)).as("nothing is done yet").containsExactly("user_assign");

        assertThat(carryOut(plan)).contains("已交办 3 件，不办 1 行", "打印全部交办单");
        assertThat(town.todo("yecunbuildHandler1", lead)).containsExactly("user_accept");
        assertThat(town.todo("yecuncivilHandler1", separate)).containsExactly("user_accept");
        assertThat(town.todo("yecungovClerk1", dispatched)).containsExactly("user_dispatch");
        assertThat(town.todo(CLERK, later)).containsExactly("user_assign");
        assertThat(jdbc.sql("select task from handling where number = ? order by id")
                        .param(separate)
                        .query(String.class)
                        .list())
                .containsExactly("污水管网", "垃圾清运");
    }

    @Test
    void aFileThatIsTooLargeIsToldInASentence() {
        var clerk = town.as(CLERK);
        var large = clerk.upload("/assign", "/assign/plans", Map.of("body", "yecun"), "分办方案.xlsx", new byte[4 << 20]);
        assertThat(large.status()).isEqualTo(400);
        assertThat(large.body()).contains("文件太大，请只上传填好的分办方案", "没有交办任何建议");
        var larger = clerk.upload("/assign", "/assign/plans", Map.of("body", "yecun"), "x.xlsx", new byte[101 << 20]);
        assertThat(larger.status()).isEqualTo(413);
        assertThat(larger.body()).contains("没有上传", "文件太大");
    }

    @Test
    void theSameFileUploadedAndCarriedOutAgainChangesNothing() {
        var number = accepted("关于更换老旧电线的建议");
        var scheme = scheme(number).fill(number, "主办单位", "yecunbuild");
        assertThat(carryOut(upload(scheme))).contains("已交办 1 件");
        var before = entries(number);
        var again = upload(scheme);
        assertThat(page(again))
                .contains("将交办 0 件，不办 1 行", "已由吴春桃交办（主办：夜村镇村镇建设办公室），不再重复交办")
                .doesNotContain("<button type=\"submit\">交办这");
        carryOut(again);
        assertThat(entries(number)).isEqualTo(before);
    }

    @Test
    void aCaseAssignedBetweenPreviewAndPressingSaysSo() {
        var number = accepted("关于疏通下水道的建议");
        var other = accepted("关于疏通排水沟的建议");
        var scheme = scheme(number, other).fill(number, "主办单位", "yecunbuild").fill(other, "主办单位", "yecunbuild");
        var plan = upload(scheme);
        town.does("yecunClerk2", "user_assign", number, "mode", "lead", "leadUnit", "yecunagri", "months", 3);
        assertThat(carryOut(plan)).contains("已交办 1 件，未办成 1 件", "已由姜小满交办（主办：夜村镇农业综合服务站）");
        assertThat(town.todo("yecunbuildHandler1", number)).isEmpty();
        assertThat(town.todo("yecunbuildHandler1", other)).containsExactly("user_accept");
    }

    @Test
    void faultyRowsAreNamedByRowAndColumnAndGivenBackToBeMended() {
        var faults = new java.util.LinkedHashMap<String, Object[]>();
        faults.put("“主办单位”中的“水务局”不在可选之列", new Object[] {"主办单位", "水务局"});
        faults.put("“主办单位”中的“区水利局”不在可选之列", new Object[] {"主办单位", "区水利局"});
        faults.put("“会办单位”中的“没有的站”不在可选之列", new Object[] {"主办单位", "yecunbuild", "会办单位", "yecunagri、没有的站"});
        faults.put("“会办单位”中不能再有主办单位", new Object[] {"主办单位", "yecunbuild", "会办单位", "yecunbuild"});
        faults.put("“答复期限”只能选", new Object[] {"主办单位", "yecunbuild", "答复期限(月)", 5});
        faults.put("“答复期限(月)”应为整数", new Object[] {"主办单位", "yecunbuild", "答复期限(月)", "尽快"});
        faults.put("“答复期限(月)”请填写", new Object[] {"主办单位", "yecunbuild", "答复期限(月)", ""});
        faults.put("“办理方式”应为“主办会办”或“分办”", new Object[] {"主办单位", "yecunbuild", "办理方式", "随便"});
        faults.put("“重点”应为“是”或“否”", new Object[] {"主办单位", "yecunbuild", "重点", "也许"});
        faults.put("“督办人”中的“冯老根”不在可选之列", new Object[] {"主办单位", "yecunbuild", "重点", "是", "督办人", "冯老根"});
        faults.put("“分办分工”第 2 行没有“没有的办”这个单位", new Object[] {"办理方式", "分办", "分办分工", "yecunbuild｜甲\n没有的办|乙"});
        faults.put("“分办分工”第 2 行的单位前面已经写过", new Object[] {"办理方式", "分办", "分办分工", "yecunbuild｜甲\nyecunbuild|乙"});
        faults.put(
                "“分办分工”第 1 行应为所选的第一个单位",
                new Object[] {"办理方式", "分办", "主办单位", "yecunagri", "分办分工", "yecunbuild｜甲\nyecunagri|乙"});
        faults.put("“分办分工”请填写", new Object[] {"办理方式", "分办", "主办单位", "yecunagri"});
        faults.put("“会办单位”分办时不填", new Object[] {"办理方式", "分办", "会办单位", "yecunagri", "分办分工", "yecunbuild|甲"});
        var numbers = new ArrayList<String>();
        faults.keySet().forEach(fault -> numbers.add(accepted("关于第 " + numbers.size() + " 种差错的建议")));
        var good = accepted("关于填写无误的建议");
        numbers.add(good);
        var scheme = scheme(numbers.toArray(String[]::new)).fill(good, "主办单位", "ＹＥＣＵＮＢＵＩＬＤ ");
        int next = 0;
        for (var cells : faults.values()) {
            scheme.fill(numbers.get(next++), cells);
        }
        var plan = upload(scheme);
        next = 0;
        for (var fault : faults.keySet()) {
            assertThat(page(plan)).contains("第 " + scheme.place(numbers.get(next++)) + " 行" + fault);
        }
        assertThat(carryOut(plan)).contains("已交办 1 件，有误 " + faults.size() + " 行", "下载有问题的 " + faults.size() + " 行");

        var back = Scheme.of(town.as(CLERK).file(plan + "/faults.xlsx"));
        assertThat(back.numbers()).containsExactlyElementsOf(numbers.subList(0, faults.size()));
        var first = numbers.get(0);
        assertThat(back.text(first, "问题")).contains("“主办单位”中的“水务局”不在可选之列");
        assertThat(back.text(first, "标题")).isEqualTo("关于第 0 种差错的建议");
        assertThat(carryOut(upload(back.only(List.of(first)).fill(first, "主办单位", "yecunagri"))))
                .contains("已交办 1 件");
    }

    @Test
    void rowsOfOtherBodiesRowsWithoutANumberAndRowsTwiceAreFaulty() {
        var own = accepted("关于只写一次的建议");
        var foreign = town.suggest("districtDeputy2", suggestion("关于别处的建议"));
        town.does("districtClerk1", "user_review", foreign, "reviewOutcome", "accept");
        var scheme = scheme(own).fill(own, "主办单位", "yecunbuild");
        var sheet = scheme.book().getSheetAt(0);
        int last = sheet.getLastRowNum();
        sheet.copyRows(last, last, last + 1, new org.apache.poi.ss.usermodel.CellCopyPolicy());
        sheet.copyRows(last, last, last + 2, new org.apache.poi.ss.usermodel.CellCopyPolicy());
        sheet.copyRows(last, last, last + 5, new org.apache.poi.ss.usermodel.CellCopyPolicy());
        sheet.getRow(last + 2).getCell(0).setCellValue(foreign);
        sheet.getRow(last + 2).getCell(2).setCellValue("<script>alert(1)</script>");
        sheet.getRow(last + 5).getCell(0).setBlank();
        assertThat(page(upload(scheme)))
                .contains("将交办 1 件，有误 3 行")
                .contains("第 " + (last + 2) + " 行“案号”与前面的行重复")
                .contains("第 " + (last + 3) + " 行“案号”没有本机关的这件建议")
                .contains("第 " + (last + 6) + " 行“案号”请填写")
                .doesNotContain("关于别处的建议", "<script>alert");
    }

    @Test
    void nothingTypedIntoACaseOrAFileBecomesAFormula() {
        var hostile = accepted("=HYPERLINK(\"http://x\",\"点这里\")");
        for (var number :
                List.of(hostile, accepted("@SUM(1+1)"), accepted("+1+cmd|' /C calc'!A0"), accepted("-1\t=1"))) {
            var scheme = scheme(number);
            assertThat(scheme.cell(number, "标题").getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
            assertThat(scheme.cell(number, "标题").getCellStyle().getDataFormatString())
                    .isEqualTo("@");
        }
        var scheme = scheme(hostile).fill(hostile, "主办单位", "=1+1", "会办单位", "@SUM(A1)");
        var plan = upload(scheme);
        var back = Scheme.of(town.as(CLERK).file(plan + "/faults.xlsx"));
        for (var heading : List.of("标题", "主办单位", "会办单位", "问题")) {
            assertThat(back.cell(hostile, heading).getCellType())
                    .isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
        }
        assertThat(back.text(hostile, "主办单位")).isEqualTo("=1+1");
    }

    @Test
    void theFileOffersUnitsTermsAndSupervisorsToChooseFrom() {
        var number = accepted("关于下拉列表的建议");
        var scheme = scheme(number);
        var lists = scheme.book().getSheetAt(0).getDataValidations().stream()
                .map(list -> list.getValidationConstraint().getFormula1())
                .toList();
        assertThat(lists).hasSize(5).allMatch(list -> list.startsWith("'选项'!$"));
        var options = scheme.book().getSheet("选项");
        assertThat(options.getRow(1).getCell(1).getStringCellValue()).isEqualTo("夜村镇人民政府");
        assertThat(options.getRow(0).getCell(3).getStringCellValue()).isEqualTo("答复期限(月)");
        assertThat(options.getRow(1).getCell(3).getStringCellValue()).isEqualTo("3");
    }

    @Test
    void manyAreAssignedFromOneFileWithinAMinuteThoughTheBrowserGoesAway() throws Exception {
        var numbers = manyAccepted();
        var scheme = scheme(numbers.toArray(String[]::new));
        for (int i = 0; i < numbers.size(); i++) {
            scheme.fill(
                    numbers.get(i),
                    "主办单位",
                    List.of("yecunagri", "yecunbuild", "yecuncivil").get(i % 3));
        }
        var begun = Instant.now();
        var plan = upload(scheme);
        assertThat(page(plan)).contains("将交办 " + MANY + " 件");
        var looked = Instant.now();
        var progress = carryOut(plan);
        if (progress.contains("正在交办")) {
            assertThat(progress).contains("可以离开此页，不会中断", "<progress");
            assertThat(town.as(CLERK).page(plan).header("Refresh")).isEqualTo("2");
        }
        awaitEnd(plan);
        var seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        System.out.printf(
                "%d assigned from one file in %.1f s, %.1f s of them for the preview%n",
                MANY, seconds, Duration.between(begun, looked).toMillis() / 1000.0);
        assertThat(seconds).isLessThan(60);
        assertThat(assignedOnce(numbers)).isEqualTo(MANY);
    }

    @Test
    void twoClerksWhoCarryTheSameFileOutAtOnceAssignEachCaseOnce() throws Exception {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 16; i++) {
            numbers.add(accepted("关于同时交办之" + i + "的建议"));
        }
        var scheme = scheme(numbers.toArray(String[]::new));
        numbers.forEach(number -> scheme.fill(number, "主办单位", "yecunbuild"));
        var first = upload(CLERK, scheme.saved());
        var second = upload("yecunClerk2", scheme.saved());
        var both = Executors.newFixedThreadPool(2);
        try {
            both.invokeAll(List.of(
                    () -> town.as(CLERK).fill(first, first, Map.of()).status(),
                    () -> town.as("yecunClerk2").fill(second, second, Map.of()).status()));
        } finally {
            both.shutdown();
        }
        awaitEnd(first);
        awaitEnd(second);
        assertThat(assignedOnce(numbers)).isEqualTo(16);
        assertThat(page(first) + page(second)).doesNotContain("系统出错");
        assertThat(jdbc.sql("select count(*) from assignment_line where number in (:numbers) and stage = 'DONE'")
                        .param("numbers", numbers)
                        .query(Integer.class)
                        .single())
                .as("each case is the work of one of the two")
                .isEqualTo(16);
    }

    private int assignedOnce(List<String> numbers) {
        return jdbc.sql("""
                        select count(*) from suggestion s where number in (:numbers) and state = 'HANDLING'
                        and (select count(*) from handling h where h.number = s.number) = 1
                        and (select count(*) from entry e where e.number = s.number and what = '交办') = 1""").param("numbers", numbers).query(Integer.class).single();
    }

    @Test
    void whatANodeLeftUndoneIsTakenUpAtTheNextStart() throws Exception {
        var numbers = List.of(accepted("关于中断后继续的建议之一"), accepted("关于中断后继续的建议之二"));
        var scheme = scheme(numbers.toArray(String[]::new));
        numbers.forEach(number -> scheme.fill(number, "主办单位", "yecunbuild"));
        var plan = upload(scheme);
        // As if the power had failed right after pressing.
        plans.begin(Long.parseLong(plan.replaceAll("\\D", "")), CLERK);
        assertThat(page(plan)).contains("已办 0 件，共 2 件");
        runner.stop();
        runner.start();
        awaitEnd(plan);
        assertThat(page(plan)).contains("已交办 2 件");
        numbers.forEach(
                number -> assertThat(town.todo("yecunbuildHandler1", number)).containsExactly("user_accept"));
    }

    /** Handed in and accepted by the people concerned, but without a browser: what is measured comes after. */
    private List<String> manyAccepted() throws Exception {
        var accepted = new ArrayList<Callable<String>>();
        for (int i = 0; i < MANY; i++) {
            var deputy = "yecunDeputy" + (1 + i % 8);
            var fields = suggestion("关于第 " + i + " 段渠道维修的建议");
            accepted.add(() -> {
                var number = as(
                        deputy,
                        "yecunDeputy",
                        () -> forms.submitStartForm(model(), fields).getBusinessKey());
                return as(CLERK, "yecunClerk", () -> {
                    var review = tasks.createTaskQuery()
                            .processInstanceBusinessKey(number)
                            .singleResult();
                    forms.submitTaskForm(review.getId(), Map.of("reviewOutcome", "accept"));
                    return number;
                });
            });
        }
        var pool = Executors.newFixedThreadPool(4);
        try {
            var numbers = new ArrayList<String>();
            for (var number : pool.invokeAll(accepted)) {
                numbers.add(number.get());
            }
            return numbers;
        } finally {
            pool.shutdownNow();
        }
    }

    private String model() {
        return models.createProcessDefinitionQuery()
                .processDefinitionKey("suggestion")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private <T> T as(String person, String post, Supplier<T> work) {
        identities.setAuthentication(person, List.of(post, "role" + post.replace("yecun", "")));
        try {
            return work.get();
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Looks at the page as often as it asks to be looked at. */
    private void awaitEnd(String plan) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(120))
                .until(() -> !page(plan).contains("正在交办"));
    }

    private String accepted(String title) {
        return accepted("yecunDeputy1", title);
    }

    private String accepted(String deputy, String title) {
        var number = town.suggest(deputy, suggestion(title));
        town.does(CLERK, "user_review", number, "reviewOutcome", "accept");
        return number;
    }

    private Scheme scheme(String... numbers) {
        return Scheme.of(town.as(CLERK).file("/assign.xlsx")).only(List.of(numbers));
    }

    private String upload(Scheme scheme) {
        return upload(CLERK, scheme.saved());
    }

    private String upload(String clerk, byte[] file) {
        var reply = town.as(clerk).upload("/assign", "/assign/plans", Map.of("body", "yecun"), "plan.xlsx", file);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(302);
        return path(reply);
    }

    private String carryOut(String plan) {
        var reply = town.as(CLERK).fill(plan, plan, Map.of());
        assertThat(reply.status()).as(reply.toString()).isEqualTo(302);
        return page(path(reply));
    }

    private static String path(Reply reply) {
        return reply.header("Location").replaceAll("^https?://[^/]+", "");
    }

    private String page(String path) {
        return town.as(CLERK).page(path).body();
    }

    private int entries(String number) {
        return jdbc.sql("select count(*) from entry where number = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }
}
