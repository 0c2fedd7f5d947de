package jianyi;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jianyi.files.content.Made;

/** A group of 夜村 led by the author of the case, with one activity of today and one that is written down; a station with a photo. */
class ActivityScene {

    private static final String CLERK = "yecunClerk1";
    private static final String LEADER = "yecunDeputy1";

    private final Town town;
    private final String group;
    private final String today;
    private final String over;

    ActivityScene(Town town) {
        this.town = town;
        var clerk = town.as(CLERK);
        group = number(clerk.fill("/groups", "/groups", Map.of("name", "权限组" + Scene.MARKS.substring(0, 20))));
        var page = "/groups/" + group;
        clerk.fill(page, page + "/members", Map.of("person", LEADER));
        clerk.fill(page, page + "/members/" + member(), Map.of("what", "lead"));
        clerk.fill(page, page + "/members", Map.of("person", "yecunDeputy8"));
        clerk.fill(page, page + "/members", Map.of("name", "省代表" + Scene.MARKS.substring(0, 9), "level", "PROVINCE"));
        today = opened("announce", LocalDate.now());
        over = opened("past", LocalDate.now().minusDays(1));
        clerk.upload(
                "/activities/" + over + "/close",
                List.of(new SignedIn.Upload("photos", "会场.jpg", Made.photo("HE CAIQIN"))),
                "words",
                "学习了代表法" + Scene.MARKS,
                "hours",
                "2");
        town.as(LEADER)
                .fill(
                        "/activities/" + today,
                        "/activities/" + today + "/answer",
                        Map.of("answer", "away", "words", "我在外地" + Scene.MARKS));
    }

    private String member() {
        return Scene.first(town.as(CLERK).page("/groups/" + group).body(), "/members/([0-9]+)");
    }

    private String opened(String how, LocalDate day) {
        var fields = Map.of(
                "group",
                group,
                "kind",
                "group",
                "title",
                how + Scene.MARKS,
                "date",
                "" + day,
                "place",
                "村部",
                how,
                "on");
        return number(town.as(CLERK).fill("/activities/new", "/activities/new", fields));
    }

    private static String number(SignedIn.Reply opened) {
        return Scene.first(opened.header("Location"), "/([A-Za-z0-9-]+)$");
    }

    void fill(Map<String, String> variables) {
        var at = "/activities/" + over;
        variables.put("/activities/{activity}/papers/record", at + "/papers/record");
        variables.put("/activities/{activity}/reopen", at + "/reopen");
        var photo = Scene.first(town.as(CLERK).page(at).body(), "/photos/([0-9]+)");
        variables.put("/activities/{activity}/photos/{id}", at + "/photos/" + photo);
        variables.put("{activity}", today);
        var line = Scene.first(
                town.as(CLERK).page("/activities/" + today).body(), "(?s).*?/attendees/([0-9]+)/.*?/attendees/");
        variables.put("{attendee}", line);
        var door = town.as(CLERK).page("/activities/" + today + "/door").body();
        variables.put("/door/{token}", "/door/" + token(door));
        variables.put("/groups/{group}/members/{member}", "/groups/" + group + "/members/" + member());
        variables.put("{group}", group);
        station(variables);
    }

    /** The page shows it as a picture only; whoever stands at the door reads it off with a camera. */
    private static String token(String door) {
        return DoorPicture.read(door).replaceAll(".*/", "");
    }

    private void station(Map<String, String> variables) {
        var clerk = town.as(CLERK);
        var fields =
                Map.of("kind", "ROOM", "name", "活动室" + Scene.MARKS.substring(0, 20), "address", "村部" + Scene.MARKS);
        var station = number(clerk.fill("/sites", "/sites", fields));
        var page = "/sites/" + station;
        clerk.upload(
                page + "/checks",
                List.of(new SignedIn.Upload("photo", "牌子.jpg", Made.photo("HE CAIQIN"))),
                "item",
                "牌子",
                "met",
                "true");
        clerk.fill(page, page + "/wishes", Map.of("what", "投影仪" + Scene.MARKS));
        var sheet = town.as("districtClerk1").page(page).body();
        variables.put("/sites/{station}/photos/{id}", page + "/photos/" + Scene.first(sheet, "/photos/([0-9]+)"));
        variables.put("{wish}", Scene.first(sheet, "/wishes/([0-9]+)"));
        variables.put("{station}", station);
    }
}
