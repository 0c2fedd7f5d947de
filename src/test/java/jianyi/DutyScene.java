package jianyi;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What yecunDeputy1 has entered and objects to, what the clerk keeps of him and asks of all, and the year's sheet being checked. */
class DutyScene {

    private static final String CLERK = "yecunClerk1";
    private static final String DEPUTY = "yecunDeputy1";
    private static final String FILE = "/duty/" + DEPUTY;

    private final String entry;
    private final String page;
    private final String own;
    private final String quotas;

    DutyScene(Town town) {
        var today = LocalDate.now().toString();
        entry = town.as(DEPUTY)
                .upload(
                        "/duty/entries",
                        List.of(new SignedIn.Upload("file", "屋顶![](x).txt", "修好了".getBytes(StandardCharsets.UTF_8))),
                        "kind",
                        "deed",
                        "date",
                        today,
                        "text",
                        "修屋顶" + Scene.MARKS)
                .header("Location")
                .replaceFirst(".*done=", "");
        town.as(DEPUTY).fill(FILE, FILE + "/objections", Map.of("words", "少了一项" + Scene.MARKS));
        var clerk = town.as(CLERK);
        clerk.fill(
                FILE,
                FILE + "/records",
                Map.of("kind", "honour", "date", today, "words", "先进" + Scene.MARKS, "giver", "区" + Scene.MARKS));
        clerk.fill(FILE, FILE + "/absences", Map.of("kind", "away", "from", today, "basis", "电话" + Scene.MARKS));
        clerk.fill(
                "/duty/quotas",
                "/duty/quotas",
                Map.of(
                        "office",
                        "yecun",
                        "year",
                        "" + LocalDate.now().getYear(),
                        "campaign",
                        "活动",
                        "name",
                        "提建议" + Scene.MARKS,
                        "asked",
                        "DEPUTY",
                        "kinds",
                        "suggestion",
                        "number",
                        "1",
                        "source",
                        Scene.MARKS));
        clerk.fill(
                "/duty/years",
                "/duty/years",
                Map.of("office", "yecun", "year", "" + LocalDate.now().getYear()));
        own = clerk.page("/duty/entries/" + entry).body();
        page = clerk.page(FILE).body();
        quotas = clerk.page("/duty/quotas").body();
    }

    void fill(Map<String, String> variables) {
        variables.put("/duty/{deputy}", FILE);
        variables.put("{entry}", entry);
        variables.put("{file}", Scene.first(own, "/files/([0-9]+)"));
        variables.put("{objection}", Scene.first(page, "/objections/([0-9]+)"));
        variables.put("{entered}", Scene.first(page, "/records/([0-9]+)/strike"));
        variables.put("{absence}", Scene.first(page, "/absences/([0-9]+)/end"));
        variables.put("{quota}", Scene.first(quotas, "/quotas/([0-9]+)/tell"));
        variables.put(
                "/duty/years/{office}/{year}",
                "/duty/years/yecun/" + LocalDate.now().getYear());
    }
}
