package jianyi.suggestion;

import static jianyi.Town.map;
import static jianyi.Town.suggestion;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.access.StandingFlow;
import jianyi.flow.FormField;
import jianyi.flow.FormSchema;
import jianyi.flow.Refusal;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every field of every form meets two hundred hostile values. Each is taken or refused with a sentence; nothing fails. What the door
 * lets in goes through engine and desk, and is rolled back, so that the same task can be tried again.
 */
@WholeProduct
class HostileValuesTest {

    private static final String CLERK = "yecunClerk1";
    private static final String HANDLER = "yecunbuildHandler1";

    @LocalServerPort
    private int port;

    @Autowired
    private FormService forms;

    @Autowired
    private RepositoryService models;

    @Autowired
    private IdentityService identities;

    @Autowired
    private StandingFlow standing;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> faults = new ArrayList<>();
    private final Set<String> attacked = new HashSet<>();

    private Town town;
    private String number;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
    }

    @Test
    void thereAreTwoHundred() {
        assertThat(HostileValues.all()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    }

    @Test
    void everyFieldTakesOrRefusesEveryValue() {
        start();
        step("yecunDeputy5", "user_confirmCosign", map("cosign", true));
        step(
                CLERK,
                "user_review",
                map("reviewOutcome", "accept", "mode", "lead", "leadUnit", "yecungov", "months", "3"),
                map("reviewOutcome", "return", "reviewReason", "请补充"));
        step("yecunDeputy4", "user_amend", suggestion("关于受攻击的表单的建议（修改）"));
        step(
                CLERK,
                "user_review",
                map(
                        "reviewOutcome", "forward",
                        "reviewReason", "属区里",
                        "forwardAs", "deputy",
                        "forwardTo", "district",
                        "forwardDeputy", "districtDeputy2"));
        step("districtDeputy2", "user_adopt", map("adopted", false));
        step(CLERK, "user_review", map("reviewOutcome", "accept"));
        step(CLERK, "user_assign", map("mode", "lead", "leadUnit", "yecungov", "months", "3"));
        step("yecungovClerk1", "user_dispatch", map("leadUnit", "yecunbuild", "coUnits", List.of("yecuncivil")));
        step(HANDLER, "user_accept", map("accepted", true));
        beside();
        step(
                "yecuncivilHandler1",
                "user_accept",
                map("accepted", false, "refusalReason", "不归我办", "properUnit", "yecunagri"));
        step("yecuncivilHead1", "user_consentRefusal", map("consented", true));
        step("yecungovClerk1", "user_settleRefusal", map("refusalUpheld", false));
        step("yecuncivilHandler1", "user_opine", map("opinion", "同意"));
        step(
                HANDLER,
                "user_handle",
                map("contactWay", "phone", "contactDate", "2026-11-20", "contactNote", "谈了", "next", "draft"));
        step(HANDLER, "user_draftReply", map("replyText", "现答复如下", "replyClass", "A", "promise", "修好｜2099-12-31"));
        step("yecunbuildHead1", "user_signReply", map("signed", true));
        step("yecungovHead1", "user_issueReply", map("signed", true));
        step(CLERK, "user_checkReply", map("replyApproved", true));
        step(
                HANDLER,
                "user_deliverReply",
                map(
                        "letterNumber", "夜政函〔2026〕10号",
                        "letterDate", "2026-11-20",
                        "deliveredWay", "post",
                        "deliveredOn", "2026-11-21"));
        step(HANDLER, "user_reportProgress", map("progress", "完工", "fulfilled", true));
        step("yecunDeputy4", "user_confirmFulfilment", map("confirmed", true));
        step("yecunDeputy5", "user_remark", map("overallRating", "basic"));
        step("yecunDeputy4", "user_rate", map("overallRating", "satisfied"));
        assertThat(faults).isEmpty();
    }

    @Test
    void everyFieldOfAMeetingTakesOrRefusesEveryValue() {
        var day = LocalDate.now().plusDays(20).toString();
        var good = map(
                "title", "受攻击的会议", "kind", "regular", "ordinal", "19-23", "date", day, "days", "2", "place", "会议室",
                "body", "yecun");
        attack("meeting-start", good, fields -> as(CLERK, () -> forms.submitStartForm(model("meeting"), fields)));
        number = town.session(CLERK, "19-23");
        step("yecunpartyHead1", "user_consent", map("consented", true, "consentRemark", "同意"));
        step(
                "yecunChair1",
                "user_decideAgenda",
                map(
                        "decided",
                        true,
                        "meetingNote",
                        "主席团会议",
                        "date",
                        day,
                        "time",
                        "9:00",
                        "billDeadline",
                        day,
                        "exceptionReason",
                        "到齐了"));
        step("yecunDeputy1", "user_answerNotice", map("attending", false, "leaveReason", "住院"));
        step("yecunChair1", "user_decideLeave", map("leaveGranted", true, "leaveRemark", "好"));
        step(CLERK, "user_rollCall", map("quorumConfirmed", false));
        step("yecunChair1", "user_adjourn", map("rescheduled", true, "newDate", day, "adjournReason", "大雪"));
        for (int i = 2; i <= 9; i++) {
            town.as(CLERK).fill("/password", "/meetings/" + number + "/roll/yecunDeputy" + i, texts("present", "true"));
        }
        town.does(CLERK, "user_rollCall", number, "quorumConfirmed", true);
        sitting();
        step(CLERK, "user_close", map("closedOn", LocalDate.now().toString(), "closeNote", "圆满"));
        var page = town.as(CLERK)
                .page("/meetings/" + number)
                .body()
                .replaceAll("(?s).*?(/meetings/[^\"]+/resolutions/\\d+).*", "$1");
        town.as(CLERK)
                .fill(
                        page,
                        page,
                        texts(
                                "title",
                                "决议",
                                "text",
                                "通过",
                                "matter1",
                                "修渠",
                                "owner1",
                                "yecunbuild",
                                "due1",
                                "2099-12-31"));
        step(CLERK, "user_draftResolutions", map("announcement", "公告1号"));
        step("yecunChair1", "user_signResolutions", map("signed", true, "signRemark", "好"));
        step(CLERK, "user_fileRecord", map("filedOn", LocalDate.now().toString(), "filingNumber", "1号"));
        step(HANDLER, "user_reportExecution", map("progress", "在修", "executed", false, "newDue", "2099-12-31"));
        step(HANDLER, "user_reportExecution", map("progress", "已修", "executed", true));
        step(CLERK, "user_confirmExecution", map("confirmed", true, "confirmRemark", "好"));
        assertThat(faults).isEmpty();
    }

    @Test
    void everyFieldOfSupervisionTakesOrRefusesEveryValue() {
        jdbc.sql("""
                        insert into setting (body, key, value, source, valid_from)
                        values ('yecun', 'tally-kinds', 'law', '测试', date '2020-01-02')""").update();
        var today = LocalDate.now().toString();
        inspect("report");
        step(CLERK, "user_prepare", map("scheme", "听取", "noticeDate", today));
        town.does(HANDLER, "user_selfReport", number, "selfReport", "报告");
        step("yecunbuildHead1", "user_signReport", map("signed", true, "signRemark", "好"));
        inspect("law");
        var scheme = map("scheme", "逐条检查", "noticeDate", today, "members", List.of("yecunDeputy1"), "sites", "东渠\n西渠");
        town.does(
                CLERK,
                "user_prepare",
                number,
                scheme.entrySet().stream()
                        .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                        .toArray());
        step(HANDLER, "user_selfReport", map("selfReport", "报告"));
        step(CLERK, "user_confirmMembership", map("joins", true, "conflict", "无", "enteredFrom", "phone"));
        step("yecunDeputy1", "user_recordSite", map("siteDone", true));
        step("yecunDeputy1", "user_recordSite", map("siteDone", false));
        step(CLERK, "user_draftReport", map("reportReady", true));
        step(
                "yecunChair1",
                "user_deliberate",
                map("reportAdopted", true, "meetingNote", "主席团会议", "opinions", "修渠｜yecunbuild｜2"));
        step("yecungovClerk1", "user_nameOwners", map("owners", "1｜yecunbuild"));
        step(HANDLER, "user_correct", map("measures", "在修", "done", false));
        step(HANDLER, "user_correct", map("measures", "已修", "done", true));
        step(CLERK, "user_checkCorrection", map("accepted", false, "checkRemark", "没有验收"));
        step("yecunChair1", "user_decideReturn", map("returned", false, "returnRemark", "记载"));
        step("yecungovHead1", "user_signCorrection", map("signed", true, "signRemark", "好"));
        step(
                CLERK,
                "user_recordTally",
                map(
                        "issued",
                        "9",
                        "returned",
                        "8",
                        "invalid",
                        "1",
                        "satisfied",
                        "5",
                        "basic",
                        "1",
                        "dissatisfied",
                        "1",
                        "basis",
                        "returned"));
        assertThat(faults).isEmpty();
    }

    private void inspect(String kind) {
        var good = map("title", "受攻击的检查", "kind", kind, "law", "水法", "unit", "yecunbuild", "reason", "群众关心");
        if (kind.equals("law")) {
            attack(
                    "inspection-start",
                    good,
                    fields -> as(CLERK, () -> forms.submitStartForm(model("inspection"), fields)));
        }
        var start = town.start(CLERK, "inspection", good);
        assertThat(start.status()).as(start.toString()).isEqualTo(200);
        number = start.json().path("businessKey").asText();
    }

    @Test
    void everyFieldOfAYearlyPlanTakesOrRefusesEveryValue() {
        var year = LocalDate.now().getYear();
        var lines = "12｜消防法实施情况｜多次反映｜执法检查";
        var good = map("year", "" + year, "topics", lines, "body", "shahezi");
        attack(
                "inspectionPlan-start",
                good,
                fields -> as("shaheziChair1", () -> forms.submitStartForm(model("inspectionPlan"), fields)));
        number = town.start("shaheziChair1", "inspectionPlan", good)
                .json()
                .path("businessKey")
                .asText();
        var refused = map("planApproved", false, "planRemark", "太少");
        var passed = map(
                "planApproved",
                true,
                "meetingNote",
                "主席团第三次会议",
                "partyReportedOn",
                "2026-01-05",
                "partyReportWay",
                "书面");
        step("shaheziChair1", "user_decidePlan", passed, refused);
        step("shaheziChair1", "user_amendPlan", map("topics", lines));
        town.does("shaheziChair1", "user_decidePlan", number, "planApproved", true, "meetingNote", "主席团第三次会议");
        var change = Map.of("reason", "上级要求", "topics", lines + "\n12｜道路安全｜上级要求｜视察调研");
        town.as("shaheziChair1").fill("/plans/" + number, "/plans/" + number + "/change", change);
        step(
                "shaheziChair1",
                "user_decideChange",
                map("changeApproved", true, "meetingNote", "主席团第四次会议", "partyReportedOn", "2026-01-05"));
        assertThat(faults).isEmpty();
    }

    private void sitting() {
        while (town.todo(CLERK, number).contains("user_recordItem")) {
            step(
                    CLERK,
                    "user_recordItem",
                    map("itemRecord", "审议", "speakers", "甲｜好", "questions", "甲｜何时｜镇长｜年底", "toVote", true));
        }
        while (town.todo(CLERK, number).contains("user_recordVote")) {
            step(
                    CLERK,
                    "user_recordVote",
                    map(
                            "voteMode",
                            "ballot",
                            "votesFor",
                            "8",
                            "votesAgainst",
                            "0",
                            "votesAbstained",
                            "0",
                            "ballotsIssued",
                            "8",
                            "ballotsReturned",
                            "8"));
        }
    }

    private static Map<String, String> texts(String... pairs) {
        var texts = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            texts.put(pairs[i], pairs[i + 1]);
        }
        return texts;
    }

    private String model(String process) {
        return models.createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private void start() {
        var good = suggestion("关于受攻击的表单的建议", "coSigners", List.of("yecunDeputy5"));
        var model = model("suggestion");
        attack("suggestion-start", good, fields -> as("yecunDeputy4", () -> forms.submitStartForm(model, fields)));
        number = town.suggest("yecunDeputy4", good);
    }

    /** What goes on beside the case while the unit is at work. */
    private void beside() {
        var newDue = LocalDate.now().plusMonths(4).toString();
        begin(CLERK, "supervision", map("unit", "yecunbuild", "demand", "请抓紧", "answerBy", "2099-12-31"));
        step(HANDLER, "user_answerSupervision", map("answer", "已开工"));
        begin(HANDLER, "extension", map("reason", "等汛后施工", "newDue", newDue));
        step(CLERK, "user_decideExtension", map("granted", true, "newDue", newDue));
    }

    private void begin(String person, String process, Map<String, Object> fields) {
        fields.put("caseNumber", number);
        var model = model(process);
        attack(process + "-start", fields, values -> as(person, () -> forms.submitStartForm(model, values)));
        assertThat(town.start(person, process, fields).status()).isEqualTo(200);
    }

    private void step(String person, String key, Map<String, Object> good) {
        step(person, key, good, good);
    }

    /** Attacks a form the first time it comes, around answers that make its desk read every field; then gives the right answer. */
    private void step(String person, String key, Map<String, Object> around, Map<String, Object> good) {
        var task = town.open(person, key, number);
        var process = BESIDE.getOrDefault(key, HANDLING.contains(key) ? "handling" : "suggestion");
        if (attacked.add(key)) {
            attack(
                    process + "-" + key.replaceFirst("^user_", ""),
                    around,
                    fields -> as(person, () -> forms.submitTaskForm(task, fields)));
        }
        assertThat(town.submit(person, task, good).status()).as(key).isEqualTo(204);
    }

    private static final Map<String, String> BESIDE = Map.ofEntries(
            Map.entry("user_answerSupervision", "supervision"),
            Map.entry("user_decideExtension", "extension"),
            Map.entry("user_reportProgress", "commitment"),
            Map.entry("user_confirmFulfilment", "commitment"),
            Map.entry("user_consent", "meeting"),
            Map.entry("user_decideAgenda", "meeting"),
            Map.entry("user_answerNotice", "invitation"),
            Map.entry("user_decideLeave", "invitation"),
            Map.entry("user_rollCall", "meeting"),
            Map.entry("user_adjourn", "meeting"),
            Map.entry("user_recordItem", "deliberation"),
            Map.entry("user_recordVote", "deliberation"),
            Map.entry("user_close", "meeting"),
            Map.entry("user_draftResolutions", "meeting"),
            Map.entry("user_signResolutions", "meeting"),
            Map.entry("user_fileRecord", "meeting"),
            Map.entry("user_decidePlan", "inspectionPlan"),
            Map.entry("user_amendPlan", "inspectionPlan"),
            Map.entry("user_decideChange", "inspectionPlan"),
            Map.entry("user_prepare", "preparation"),
            Map.entry("user_confirmMembership", "preparation"),
            Map.entry("user_recordSite", "preparation"),
            Map.entry("user_selfReport", "selfReport"),
            Map.entry("user_signReport", "selfReport"),
            Map.entry("user_draftReport", "reporting"),
            Map.entry("user_deliberate", "reporting"),
            Map.entry("user_nameOwners", "handover"),
            Map.entry("user_signCorrection", "handover"),
            Map.entry("user_correct", "correction"),
            Map.entry("user_checkCorrection", "correction"),
            Map.entry("user_decideReturn", "correction"),
            Map.entry("user_recordTally", "tally"),
            Map.entry("user_reportExecution", "resolution"),
            Map.entry("user_confirmExecution", "resolution"));

    private static final List<String> HANDLING = List.of(
            "user_accept",
            "user_consentRefusal",
            "user_settleRefusal",
            "user_opine",
            "user_handle",
            "user_draftReply",
            "user_signReply",
            "user_issueReply",
            "user_checkReply",
            "user_deliverReply");

    /** At the desk each field meets one of twenty-seven values, each form other ones: all of them would take minutes. */
    private static final int EVERY = 27;

    /** Long texts the desk reads line by line. */
    private static final List<String> READ = List.of(
            "parts",
            "promise",
            "splitTitles",
            "speakers",
            "questions",
            "candidates",
            "writeIns",
            "sites",
            "opinions",
            "owners",
            "unit",
            "meeting",
            "councilMeeting",
            "topics");

    private interface Submission {
        void with(Map<String, Object> fields);
    }

    /**
     * Every field meets every value at the door. What the door lets in meets the desk: choices, days and lists one by one, since the
     * desk reads them, in turns; words that are only kept several at once.
     */
    private void attack(String form, Map<String, Object> good, Submission submission) {
        var schema = FormSchema.read(getClass().getResourceAsStream("/forms/" + form + ".form"));
        var kept = schema.fields().values().stream()
                .filter(field -> field.type().startsWith("text") && !READ.contains(field.key()))
                .map(FormField::key)
                .toList();
        var fields = List.copyOf(schema.fields().keySet());
        var values = HostileValues.all();
        Map<String, Object> together = new LinkedHashMap<>();
        for (int v = 0; v < values.size(); v++) {
            for (int f = 0; f < fields.size(); f++) {
                boolean passes = passes(form, schema, good, fields.get(f), values.get(v));
                if (!passes || (v + f + form.length()) % EVERY != 0) {
                    continue;
                }
                if (!kept.contains(fields.get(f))) {
                    tryOut(form, good, Map.of(fields.get(f), values.get(v)), submission);
                } else if (together.putIfAbsent(fields.get(f), values.get(v)) != null) {
                    tryOut(form, good, together, submission);
                    together.clear();
                    together.put(fields.get(f), values.get(v));
                }
            }
        }
        tryOut(form, good, together, submission);
    }

    private boolean passes(String form, FormSchema schema, Map<String, Object> good, String field, Object value) {
        var fields = new LinkedHashMap<>(good);
        fields.put(field, value);
        try {
            schema.check(Variables.fromMap(fields));
            return true;
        } catch (RuntimeException e) {
            judge(form, Map.of(field, value), e);
            return false;
        }
    }

    private void tryOut(String form, Map<String, Object> good, Map<String, Object> hostile, Submission to) {
        var fields = new LinkedHashMap<>(good);
        fields.putAll(hostile);
        try {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                to.with(fields);
            });
        } catch (RuntimeException e) {
            judge(form, hostile, e);
        }
    }

    private void judge(String form, Map<String, Object> hostile, RuntimeException thrown) {
        var said = Refusal.within(thrown);
        if (said.isEmpty() || said.get().status() >= 500) {
            faults.add(form + " "
                    + hostile.toString().codePoints().limit(80).boxed().toList() + ": " + thrown);
        }
    }

    private void as(String person, Runnable act) {
        identities.setAuthentication(person, standing.groups(person).orElseThrow());
        try {
            act.run();
        } finally {
            identities.clearAuthentication();
        }
    }
}
