package jianyi.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import jianyi.SignedIn.Reply;
import jianyi.Town;

/** Groups and activities of 夜村, through the pages. */
class Gatherings {

    static final String CLERK = "yecunClerk1";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Town town;

    Gatherings(Town town) {
        this.town = town;
    }

    /** A new group with these members; the first leads, and a deputy of the province without an account is in it. @return its id */
    String group(String... people) {
        var id =
                last(town.as(CLERK).fill("/groups", "/groups", Map.of("name", "第" + COUNT.incrementAndGet() + "试验小组")));
        var page = "/groups/" + id;
        for (String one : people) {
            taken(town.as(CLERK).fill(page, page + "/members", Map.of("person", one)));
        }
        var first = member(page);
        taken(town.as(CLERK).fill(page, page + "/members/" + first, Map.of("what", "lead")));
        taken(town.as(CLERK)
                .fill(page, page + "/members", Map.of("name", "顾云舟", "level", "PROVINCE", "mobile", "13900009001")));
        return id;
    }

    private String member(String page) {
        var found = Pattern.compile("/members/(\\d+)")
                .matcher(town.as(CLERK).page(page).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Announces one of today that has not begun. @return its number */
    String today(String group, String title) {
        return opened(group, title, LocalDate.now(), Map.of("announce", "on"), List.of());
    }

    /** Enters one. @param people who came, or is called beside the group @return its number */
    String opened(String group, String title, LocalDate day, Map<String, String> more, List<String> people) {
        var fields = new HashMap<String, String>(
                Map.of("kind", "visit", "title", title, "date", day.toString(), "place", "李家塬村部"));
        if (group != null) {
            fields.put("group", group);
        }
        fields.putAll(more);
        var reply = town.as(CLERK).fillMany("/activities/new", "/activities/new", fields, "people", people);
        taken(reply);
        return last(reply);
    }

    static void taken(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(302);
    }

    private static String last(Reply reply) {
        return reply.header("Location").replaceAll(".*/", "");
    }
}
