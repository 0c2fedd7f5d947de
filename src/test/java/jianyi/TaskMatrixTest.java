package jianyi;

import static jianyi.Town.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may open which task: every role against every user task of the models, as the rows TASK of the matrix of rights say. What people
 * have typed on the way is full of marks, and every form shows it as text.
 */
@WholeProduct
class TaskMatrixTest {

    private static final Path TABLE = Path.of("src/test/resources/authorization.txt");
    /** What Markdown and HTML would take for a picture that signs out, a script, a link and bold type. */
    private static final String MARKS = "![](/logout)<img src=x onerror=alert(1)>[点](/logout)**粗**";

    private static final String AUTHOR = "yecunDeputy1";
    private static final String SIGNER = "yecunDeputy8";
    private static final String CLERK = "yecunClerk1";
    private static final String AGRI = "yecunagriHandler1";
    private static final String CIVIL = "yecuncivilHandler1";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> persons = new ArrayList<>();
    private final Map<String, String> expected = new LinkedHashMap<>();
    private final Map<String, String> found = new LinkedHashMap<>();
    private Town town;
    private String number;

    @BeforeEach
    void theTownIsAtWork() throws IOException {
        town = new Town(port);
        for (String line : Files.readAllLines(TABLE)) {
            var words = line.strip().split("\\s+");
            if (line.startsWith("#:")) {
                persons.add(words[2]);
            } else if (line.startsWith("TASK")) {
                expected.put(words[1], words[2]);
            }
        }
    }

    @Test
    void everyTaskOpensForThoseItIsMeantForAndNobodyElse() {
        fromSubmissionToTheUnits();
        answered("夜政函〔2026〕21号", "dissatisfied");
        again();
        step("yecunChair1", "user_escalate", "escalation", "explain", "escalationRemark", "已当面说明");
        takenBack();
        session();
        inspected();
        reported();
        plan();
        assertThat(found).as("who may open which task").isEqualTo(expected);
        assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(userTasks());
    }

    private void fromSubmissionToTheUnits() {
        number = town.suggest(AUTHOR, Town.suggestion("关于谁能打开任务的建议" + MARKS, "coSigners", List.of(SIGNER)));
        step(SIGNER, "user_confirmCosign", "cosign", true);
        step(CLERK, "user_review", "reviewOutcome", "return", "reviewReason", "请补充" + MARKS);
        look("user_amend", AUTHOR);
        town.submit(
                AUTHOR,
                town.open(AUTHOR, "user_amend", number),
                Town.suggestion("关于谁能打开任务的建议（修改）" + MARKS, "situation", MARKS, "proposal", MARKS));
        var higher = map(
                "reviewOutcome", "forward",
                "reviewReason", "属区里",
                "forwardAs", "deputy",
                "forwardTo", "district",
                "forwardDeputy", "districtDeputy2");
        town.submit(CLERK, town.open(CLERK, "user_review", number), higher);
        step("districtDeputy2", "user_adopt", "adopted", false);
        step(CLERK, "user_review", "reviewOutcome", "accept");
        step(CLERK, "user_assign", "mode", "lead", "leadUnit", "yecungov", "months", 3);
        step("yecungovClerk1", "user_dispatch", "leadUnit", "yecunagri", "coUnits", List.of("yecuncivil"));
        step(AGRI, "user_accept", "accepted", true);
        beside();
        step(CIVIL, "user_accept", "accepted", false, "refusalReason", MARKS, "properUnit", "yecunbuild");
        step("yecuncivilHead1", "user_consentRefusal", "consented", true);
        step("yecungovClerk1", "user_settleRefusal", "refusalUpheld", false);
        step(CIVIL, "user_opine", "opinion", "同意" + MARKS);
    }

    /** What the body demands and the unit asks for while the case goes on. */
    private void beside() {
        var demand = map("caseNumber", number, "unit", "yecunagri", "demand", MARKS, "answerBy", "2099-12-31");
        assertThat(town.start(CLERK, "supervision", demand).status()).isEqualTo(200);
        step(AGRI, "user_answerSupervision", "answer", "已开工");
        var newDue = LocalDate.now().plusMonths(4).toString();
        var more = map("caseNumber", number, "reason", MARKS, "newDue", newDue);
        assertThat(town.start(AGRI, "extension", more).status()).isEqualTo(200);
        step(CLERK, "user_decideExtension", "granted", true);
    }

    private void answered(String letter, String rating) {
        step(
                AGRI,
                "user_handle",
                "contactWay",
                "phone",
                "contactDate",
                "2026-11-20",
                "contactNote",
                MARKS,
                "next",
                "draft");
        step(AGRI, "user_draftReply", "replyText", MARKS, "replyClass", "A", "promise", MARKS + "｜2099-12-31");
        step("yecunagriHead1", "user_signReply", "signed", true);
        step("yecungovHead1", "user_issueReply", "signed", true);
        step(CLERK, "user_checkReply", "replyApproved", true);
        step(
                AGRI,
                "user_deliverReply",
                "letterNumber",
                letter,
                "letterDate",
                "2026-11-20",
                "deliveredWay",
                "person",
                "deliveredOn",
                "2026-11-20");
        step(AGRI, "user_reportProgress", "progress", MARKS, "fulfilled", true);
        step(AUTHOR, "user_confirmFulfilment", "confirmed", true);
        look("user_remark", SIGNER);
        step(AUTHOR, "user_rate", "overallRating", rating, "rateReason", MARKS);
    }

    private void again() {
        town.does(AGRI, "user_accept", number, "accepted", true);
        town.does(CIVIL, "user_accept", number, "accepted", true);
        town.does(CIVIL, "user_opine", number, "opinion", "同意");
        answered("夜政函〔2026〕22号", "dissatisfied");
    }

    private void takenBack() {
        number = town.suggest(AUTHOR, Town.suggestion("关于谁能同意撤回的建议" + MARKS, "coSigners", List.of(SIGNER)));
        town.does(SIGNER, "user_confirmCosign", number, "cosign", true);
        var assigned = map("reviewOutcome", "accept", "mode", "lead", "leadUnit", "yecunagri", "months", 3);
        town.submit(CLERK, town.open(CLERK, "user_review", number), assigned);
        way("object", MARKS);
        step(CLERK, "user_settleObjection", "objectionUpheld", false, "settleRemark", "仍由农业站办理");
        way("withdraw", MARKS);
        step(SIGNER, "user_agreeWithdrawal", "withdrawalAgreed", true);
        step(CLERK, "user_consentWithdrawal", "withdrawalConsented", true);
    }

    /** A session of the congress that first finds no quorum, passes a resolution and has it carried out. */
    private void session() {
        number = town.session(CLERK, "19-22");
        step("yecunpartyHead1", "user_consent", "consented", true);
        step("yecunChair1", "user_decideAgenda", "decided", true, "meetingNote", "主席团会议", "exceptionReason", MARKS);
        step(AUTHOR, "user_answerNotice", "attending", false, "leaveReason", MARKS);
        step("yecunChair1", "user_decideLeave", "leaveGranted", true);
        step(CLERK, "user_rollCall", "quorumConfirmed", false);
        var day = LocalDate.now().plusDays(20).toString();
        step("yecunChair1", "user_adjourn", "rescheduled", true, "newDate", day, "adjournReason", "大雪");
        var agenda = Map.of("kind1", "VOTE", "title1", "审议水利规划");
        assertThat(town.as(CLERK)
                        .fill("/meetings/" + number, "/meetings/" + number + "/agenda", agenda)
                        .status())
                .as("the agenda has been decided")
                .isEqualTo(409);
        for (int i = 2; i <= 9; i++) {
            town.as(CLERK)
                    .fill(
                            "/meetings/" + number,
                            "/meetings/" + number + "/roll/yecunDeputy" + i,
                            Map.of("present", "true"));
        }
        town.does(CLERK, "user_rollCall", number, "quorumConfirmed", true);
        look("user_recordItem", CLERK);
        while (town.todo(CLERK, number).contains("user_recordItem")) {
            town.does(CLERK, "user_recordItem", number, "itemRecord", "进行了审议");
        }
        look("user_recordVote", CLERK);
        town.votes(CLERK, number);
        step(CLERK, "user_close", "closedOn", LocalDate.now().toString());
        carriedOut();
    }

    private void carriedOut() {
        var page = town.as(CLERK)
                .page("/meetings/" + number)
                .body()
                .replaceAll("(?s).*?(/meetings/[^\"]+/resolutions/\\d+).*", "$1");
        var charge =
                Map.of("title", MARKS, "text", MARKS, "matter1", MARKS, "owner1", "yecunagri", "due1", "2099-12-31");
        assertThat(town.as(CLERK).fill(page, page, charge).status()).isEqualTo(302);
        step(CLERK, "user_draftResolutions", "announcement", "公告1号");
        step("yecunChair1", "user_signResolutions", "signed", true);
        step(CLERK, "user_fileRecord", "filedOn", LocalDate.now().toString());
        step(AGRI, "user_reportExecution", "progress", MARKS, "executed", true);
        step(CLERK, "user_confirmExecution", "confirmed", true);
    }

    /** A law that is inspected: one opinion sent back once, and a count. */
    private void inspected() {
        jdbc.sql("""
                        insert into setting (body, key, value, source, valid_from)
                        values ('yecun', 'tally-kinds', 'law', '测试', date '2020-01-01')""").update();
        number = opened("law");
        step(
                CLERK,
                "user_prepare",
                "scheme",
                MARKS,
                "noticeDate",
                LocalDate.now().toString(),
                "members",
                List.of(AUTHOR),
                "sites",
                MARKS);
        look("user_selfReport", AGRI);
        town.does(AGRI, "user_selfReport", number, "selfReport", MARKS);
        step(AUTHOR, "user_confirmMembership", "joins", true);
        step(AUTHOR, "user_recordSite", "siteDone", true);
        step(CLERK, "user_draftReport", "reportReady", true);
        var opinion = MARKS.replace("|", "") + "｜yecunagri｜2";
        step("yecunChair1", "user_deliberate", "reportAdopted", true, "meetingNote", MARKS, "opinions", opinion);
        step("yecungovClerk1", "user_nameOwners", "owners", "1｜yecunagri");
        step(AGRI, "user_correct", "measures", MARKS, "done", true);
        step(CLERK, "user_checkCorrection", "accepted", false, "checkRemark", MARKS);
        step("yecunChair1", "user_decideReturn", "returned", true, "returnRemark", MARKS);
        town.does(AGRI, "user_correct", number, "measures", MARKS, "done", true);
        town.does(CLERK, "user_checkCorrection", number, "accepted", true);
        step("yecungovHead1", "user_signCorrection", "signed", true);
        look("user_recordTally", CLERK);
    }

    private void reported() {
        number = opened("report");
        town.does(
                CLERK,
                "user_prepare",
                number,
                "scheme",
                "听取",
                "noticeDate",
                LocalDate.now().toString());
        town.does(AGRI, "user_selfReport", number, "selfReport", MARKS);
        step("yecunagriHead1", "user_signReport", "signed", false, "signRemark", MARKS);
    }

    private String opened(String kind) {
        var matter = map(
                "title", "谁能办监督事项" + MARKS, "kind", kind, "law", "水法" + MARKS, "unit", "yecunagri", "reason", MARKS);
        var start = town.start(CLERK, "inspection", matter);
        assertThat(start.status()).as(start.toString()).isEqualTo(200);
        number = start.json().path("businessKey").asText();
        look("user_prepare", CLERK);
        return number;
    }

    /** A yearly plan that is refused once and changed in its year. */
    private void plan() {
        int year = LocalDate.now().getYear() + 1;
        var line = "12｜" + MARKS + "｜" + MARKS + "｜视察调研";
        number = town.start(CLERK, "inspectionPlan", map("year", "" + year, "topics", line))
                .json()
                .path("businessKey")
                .asText();
        step("yecunChair1", "user_decidePlan", "planApproved", false, "planRemark", MARKS);
        step(CLERK, "user_amendPlan", "topics", line);
        step("yecunChair1", "user_decidePlan", "planApproved", true, "meetingNote", MARKS);
        var change = Map.of("reason", MARKS, "topics", line + "\n11｜道路安全｜上级要求");
        var reply = town.as(CLERK).fill("/plans/" + number, "/plans/" + number + "/change", change);
        assertThat(reply.status()).as(reply.body()).isEqualTo(302);
        step("yecunChair1", "user_decideChange", "changeApproved", true, "meetingNote", MARKS);
    }

    private void way(String way, String reason) {
        var reply =
                town.as(AUTHOR).fill("/cases/" + number, "/cases/" + number + "/ways/" + way, Map.of("reason", reason));
        assertThat(reply.status()).as(reply.body()).isEqualTo(302);
    }

    private void step(String person, String key, Object... answer) {
        look(key, person);
        town.does(person, key, number, answer);
    }

    /** Notes who may open the task; a task met twice is looked at the first time. */
    private void look(String key, String person) {
        if (!found.containsKey(key)) {
            showsText(key, person);
            var path = SignedIn.API + "/task/" + town.open(person, key, number) + "/form-variables";
            found.put(key, persons.stream().map(p -> cell(p, path)).collect(Collectors.joining()));
        }
    }

    /** First values of questions stand in fields, which read no marks; everything else must come without. */
    private void showsText(String key, String person) {
        var asked = Form.all().stream()
                .filter(form -> form.name().endsWith("-" + key.replace("user_", "")))
                .flatMap(form -> form.fields().stream())
                .map(Form.Component::key)
                .toList();
        town.shown(person, town.open(person, key, number)).properties().stream()
                .filter(shown -> !asked.contains(shown.getKey()))
                .filter(shown -> shown.getValue().path("type").asText().equals("String"))
                .forEach(shown -> assertThat(shown.getValue().path("value").asText())
                        .as(key + " " + shown.getKey())
                        .doesNotContain("![", "<img", "](", "**粗"));
    }

    private String cell(String person, String path) {
        var who = person.equals("nobody") ? SignedIn.nobody(port) : town.as(person);
        var status = who.get(path).status();
        return status == 200 ? "x" : status == 401 ? "i" : status == 403 || status == 404 ? "." : "!" + status;
    }

    private static List<String> userTasks() {
        return Model.all().stream()
                .flatMap(model -> model.elements("userTask").stream())
                .map(task -> task.getAttribute("id"))
                .toList();
    }
}
