package jianyi;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One case of 夜村 in handling by 农业站, as the matrix of rights needs it: what the variables of paths stand for. */
class Scene {

    private static final String CLERK = "yecunClerk1";
    private static final String HANDLER = "yecunagriHandler1";

    /** A page that took it for more than text would show it in the answer as it stands. */
    static final String MARKS = "<img src=x onerror=alert(1)>![](/logout)";

    /** What stands for a place in a path, the longer the sooner. */
    private final Map<String, String> variables =
            new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Function.identity()));

    private final SittingScene sitting;

    Scene(Town town) {
        var number = town.suggest(
                "yecunDeputy1",
                Town.suggestion("关于权限的建议" + MARKS, "coSigners", List.of("yecunDeputy8"), "disclosure", "none"));
        town.does("yecunDeputy8", "user_confirmCosign", number, "cosign", true);
        town.assigns(CLERK, number, "yecunagri");
        meeting(town);
        plan(town);
        variables.put("/documents/{kind}", "/documents/notice");
        variables.put("/tasks/{id}", "/tasks/" + town.open(HANDLER, "user_accept", number));
        var asked = town.suggest("yecunDeputy1", Town.suggestion("关于请人附议的建议", "coSigners", List.of("yecunDeputy8")));
        variables.put("/me/tasks/{id}", "/me/tasks/" + town.open("yecunDeputy8", "user_confirmCosign", asked));
        variables.put("/setup/people/{id}", "/setup/people/yecunDeputy1");
        variables.put("/stand-ins/{person}/emergency/{id}", emergency(town));
        variables.put("/stand-ins/{person}/emergency", "/stand-ins/shaheziChair1/emergency");
        var standIn = asked(town);
        variables.put("/stand-ins/{person}/{id}/consent", standIn + "/consent");
        variables.put("/stand-ins/{person}/{id}/end", standIn + "/end");
        variables.put("/slips/{person}", "/slips/yecunDeputy7");
        variables.put("/roll/{person}", "/roll/yecunDeputy1");
        variables.put("{person}", HANDLER);
        variables.put("{number}", number);
        variables.put("/practice/{number}", "/practice/" + practised(town));
        variables.put("/api/drafts/{key}", "/api/drafts/" + town.open(HANDLER, "user_accept", number));
        variables.put("{kind}/{handlingId}", "assignment/{handlingId}");
        variables.put("/papers/{kind}", "/papers/suggestion");
        variables.put("/papers/assignments", "/papers/assignments?number=" + number);
        variables.put("/papers/receipts", "/papers/receipts?number=" + number);
        town.as("yecunDeputy1")
                .upload(
                        "/cases/" + number + "/files",
                        List.of(new SignedIn.Upload(
                                "files", "说明![](x).txt", "渠道走向说明".getBytes(StandardCharsets.UTF_8))),
                        "place",
                        "ATTACHMENT");
        var sheet = town.as(CLERK).page("/cases/" + number).body();
        variables.put("/files/{id}", "/files/" + first(sheet, "/files/([0-9]+)"));
        variables.put("{handlingId}", offered(sheet, "unit"));
        variables.put("{task}", offered(sheet, "recall"));
        variables.put("{handling}", offered(sheet, "unit"));
        beside(town, number);
        variables.put("{opinion}", "1");
        variables.put("{year}", "2026");
        variables.put("{body}", "yecun");
        variables.put("{quarter}", "1");
        variables.put("/setup/terms/{key}", "/setup/terms/first-contact");
        variables.put("{code}", "yecun");
        variables.put("{id}", "00000000-0000-0000-0000-000000000000");
        answered(town);
        variables.put("{token}", answerLink(town));
        books(town);
        resolved(town);
        new InspectionScene(town).fill(variables);
        new DutyScene(town).fill(variables);
        new ActivityScene(town).fill(variables);
        sitting = new SittingScene(town, "19-26");
        sitting();
    }

    /** What the case does not have by itself: a contact to confirm, a call to make, a mail, a plan of many. */
    private void beside(Town town, String number) {
        variables.put("/steps/{id}", "/steps/" + town.open(HANDLER, "user_accept", number));
        town.does(HANDLER, "user_accept", number, "accepted", true);
        town.does(
                HANDLER,
                "user_handle",
                number,
                "contactWay",
                "phone",
                "contactDate",
                LocalDate.now().toString(),
                "contactNote",
                "谈了",
                "next",
                "contact");
        variables.put("/tasks/{id}", "/tasks/" + town.open(HANDLER, "user_handle", number));
        variables.put("/api/drafts/{key}", "/api/drafts/" + town.open(HANDLER, "user_handle", number));
        variables.put(
                "{contact}",
                first(town.as("yecunDeputy1").page("/cases/" + number).body(), "/ways/contact/([0-9]+)"));
        variables.put(
                "/mails/{id}", "/mails/" + first(town.as(CLERK).page("/mails").body(), "/mails/([^\"?]+)"));
        variables.put(
                "/calls/{id}", "/calls/" + first(town.as(CLERK).page("/calls").body(), "/calls/([0-9a-f-]+)/told"));
        town.as(CLERK).fill("/cases", "/cases/views", Map.of("name", "逾期" + MARKS.substring(0, 10), "light", "RED"));
        var ledger = town.as(CLERK).page("/cases").body();
        variables.put("/cases/views/{id}", "/cases/views/" + first(ledger, "/cases/views/([0-9]+)/remove"));
        var waiting = town.suggest("yecunDeputy2", Town.suggestion("关于等待交办的建议"));
        town.does(CLERK, "user_review", waiting, "reviewOutcome", "accept");
        var plan = town.as(CLERK)
                .upload(
                        "/password",
                        "/assign/plans",
                        Map.of("body", "yecun"),
                        "plan.xlsx",
                        town.as(CLERK).file("/assign.xlsx"));
        variables.put("/assign/{plan}/faults.xlsx", new BookScene(town).plan(waiting) + "/faults.xlsx");
        variables.put("/assign/{plan}", "/assign/" + plan.header("Location").replaceFirst(".*/", ""));
    }

    /** What a call needs to be more than an empty form. */
    Map<String, String> fields(String endpoint) {
        return FIELDS.getOrDefault(endpoint, Map.of());
    }

    private static final Map<String, Map<String, String>> FIELDS = Map.of(
            "POST /cases/past", Map.of("body", "yecun"),
            "POST /meetings/{meeting}/guests/{guest}", Map.of("what", "here"),
            "POST /meetings/{meeting}/items/{item}/words", Map.of("words", "赞成" + MARKS),
            "POST /cases/{number}/files", Map.of("place", "ATTACHMENT"));

    /** A stand-in of the chair's that waits for his word, far ahead. */
    private static String asked(Town town) {
        var day = LocalDate.now().plusDays(300).toString();
        town.as(CLERK)
                .fill(
                        "/stand-ins",
                        "/stand-ins/yecunChair1",
                        Map.of("standIn", "yecunClerk2", "post", "yecunChair", "from", day, "until", day));
        var page = town.as("yecunChair1").page("/stand-ins").body();
        return "/stand-ins/yecunChair1/" + first(page, "/stand-ins/yecunChair1/([0-9]+)/consent");
    }

    /** Something people have said before a report of the session is heard. */
    private void hearing(Town town, String session, String item) {
        var page = "/meetings/" + session + "/items/" + item + "/opinions";
        town.as(CLERK).fill(page, page, Map.of("source", "座谈会" + MARKS, "words", "希望早日通水" + MARKS));
        var opinion = first(town.as(CLERK).page(page).body(), "/opinions/([0-9]+)");
        variables.put("/meetings/{meeting}/items/{item}/opinions/{opinion}", page + "/" + opinion);
        variables.put("/meetings/{meeting}/items/{item}/opinions", page);
    }

    /** The town's plan of this year, decided on and published. */
    private void plan(Town town) {
        var topics = "1｜关于权限" + MARKS + "｜多次反映｜视察调研";
        var plan = town.start(
                        CLERK,
                        "inspectionPlan",
                        Map.of("year", "" + LocalDate.now().getYear(), "topics", topics))
                .json()
                .path("businessKey")
                .asText();
        town.does("yecunChair1", "user_decidePlan", plan, "planApproved", true, "meetingNote", "主席团会议" + MARKS);
        variables.put(
                "/plans/{plan}/items/{item}",
                "/plans/" + plan + "/items/"
                        + first(town.as(CLERK).page("/plans/" + plan).body(), "/items/([0-9]+)/begin"));
        variables.put("/plans/{plan}", "/plans/" + plan);
    }

    /** A case the clerk practises on. */
    private static String practised(Town town) {
        town.as(CLERK).fill("/practice", "/practice", Map.of());
        return first(town.as(CLERK).page("/practice").body(), "/practice/(X-[0-9-]+)/discard");
    }

    /** Whom somebody who works alone has named for an emergency. */
    private static String emergency(Town town) {
        var alone = town.as("shaheziChair1");
        alone.fill("/stand-ins", "/stand-ins/shaheziChair1/emergency", Map.of("standIn", "districtClerk1"));
        return first(alone.page("/stand-ins").body(), "(/stand-ins/shaheziChair1/emergency/[0-9]+)/end");
    }

    /** A session of the town's congress, everybody told and one paper sent. */
    private void meeting(Town town) {
        var session = town.session("yecunClerk1", "19-21");
        town.does("yecunpartyHead1", "user_consent", session, "consented", true);
        town.does("yecunChair1", "user_decideAgenda", session, "decided", true, "exceptionReason", "试验");
        town.as(CLERK)
                .upload(
                        "/meetings/" + session + "/materials",
                        List.of(new SignedIn.Upload("files", "报告.txt", "各位代表".getBytes(StandardCharsets.UTF_8))));
        var sheet = town.as(CLERK).page("/meetings/" + session).body();
        variables.put("{meeting}/materials/{id}", session + "/materials/" + first(sheet, "/materials/([0-9]+)"));
        variables.put("{meeting}", session);
        hearing(town, session, first(sheet, "/items/([0-9]+)/opinions"));
        var roll = "/meetings/" + session + "/roll";
        town.as(CLERK)
                .fill(
                        roll,
                        "/meetings/" + session + "/guests",
                        Map.of("role", "INVITED", "name", "王" + MARKS, "post", "村民" + MARKS));
        variables.put(
                "/guests/{guest}", "/guests/" + first(town.as(CLERK).page(roll).body(), "/guests/([0-9]+)"));
    }

    /** A session that is over and has resolved something. */
    private void resolved(Town town) {
        var over = new SittingScene(town, "19-25");
        over.close();
        variables.put(
                "/meetings/{meeting}/resolutions/{id}",
                over.page("/resolutions/" + over.id(CLERK, "", "/resolutions/")));
    }

    /** What only a session that sits has. */
    private void sitting() {
        var bill = "/bills/" + sitting.id("yecunChair1", "/bills", "/bills/") + "/agenda";
        variables.put("/meetings/{meeting}/bills/{id}/{way}", sitting.page(bill));
        var words = "/items/" + sitting.id("yecunDeputy1", "", "/items/") + "/words";
        variables.put("/meetings/{meeting}/items/{item}/words", sitting.page(words));
        var paper = "/materials/" + sitting.id(CLERK, "", "/materials/") + "/remove";
        variables.put("/meetings/{meeting}/materials/{id}/remove", sitting.page(paper));
    }

    private void answered(Town town) {
        var answered = new AnsweredScene(town);
        variables.put("/cases/{number}/archive.zip", answered.page("/archive.zip"));
        variables.put("/cases/{number}/done/{promise}", answered.page("/done/" + answered.id("/done/")));
        variables.put("/cases/{number}/sign-off/{handlingId}", answered.page("/sign-off/" + answered.id("/letter/")));
        variables.put("/cases/{number}/letter/{handlingId}", answered.page("/letter/" + answered.id("/letter/")));
        variables.put(
                "/cases/{number}/ways/explain/{promise}",
                answered.page("/ways/explain/" + answered.id("/ways/explain/")));
    }

    /** What the author's newest mail with a link can be answered by. */
    private static String answerLink(Town town) {
        var clerk = town.as(CLERK);
        await().until(() -> !link(clerk).equals("none"));
        return link(clerk);
    }

    private static String link(SignedIn reader) {
        var box = reader.page("/mails?to=yecunDeputy1@jianyi.example").body();
        return Pattern.compile("(/mails/[^\"?]+)")
                .matcher(box)
                .results()
                .map(mail -> first(reader.page(mail.group(1)).body(), "/answer/([0-9A-Za-z_-]{43})"))
                .filter(token -> !token.equals("none"))
                .findFirst()
                .orElse("none");
    }

    private void books(Town town) {
        var books = new BookScene(town);
        var people = books.people();
        variables.put("/setup/import/{id}/passwords", people.replace("/intakes/", "/setup/import/") + "/passwords");
        variables.put("/intakes/{id}", people);
        variables.put("/setup/handovers/{id}", books.handover());
        variables.put("/cases/{number}/past/{id}", books.past());
    }

    /** Ends what would be in the way of others: a town has one session at a time. */
    void over() {
        sitting.close();
    }

    /** What a way back on the sheet is about. */
    private static String offered(String sheet, String way) {
        return first(sheet, "/ways/" + way + "/([0-9a-z-]+)");
    }

    /** What the first group of the pattern finds, or {@code none}. */
    static String first(String sheet, String pattern) {
        var found = Pattern.compile(pattern).matcher(sheet);
        return found.find() ? found.group(1) : "none";
    }

    /** A path with this scene's case and task in it. */
    String fill(String path) {
        var filled = path;
        for (var variable : variables.entrySet()) {
            filled = filled.replace(variable.getKey(), variable.getValue());
        }
        return filled.replaceAll("\\{\\w+}", "0");
    }
}
