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

/** Groups and activities of a town, through the pages. */
public class Gatherings {

    static final String CLERK = "yecunClerk1";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Town town;
    private final String clerk;

    /** Those of 夜村. */
    Gatherings(Town town) {
        this(town, CLERK);
    }

    /** @param clerk who makes them */
    public Gatherings(Town town, String clerk) {
        this.town = town;
        this.clerk = clerk;
    }

    /** A new group with these members; the first leads, and a deputy of the province without an account is in it. @return its id */
    String group(String... people) {
        return group("第" + COUNT.incrementAndGet() + "试验小组", List.of(people), List.of("顾云舟"));
    }

    /** A new group; the first leads. @param names of deputies of the province without an account @return its id */
    public String group(String name, List<String> people, List<String> names) {
        var id = last(town.as(clerk).fill("/groups", "/groups", Map.of("name", name)));
        var page = "/groups/" + id;
        for (String one : people) {
            taken(town.as(clerk).fill(page, page + "/members", Map.of("person", one)));
        }
        var first = member(page);
        taken(town.as(clerk).fill(page, page + "/members/" + first, Map.of("what", "lead")));
        for (String one : names) {
            var typed = Map.of("name", one, "level", "PROVINCE", "mobile", "13900009001");
            taken(town.as(clerk).fill(page, page + "/members", typed));
        }
        return id;
    }

    private String member(String page) {
        var found = Pattern.compile("/members/(\\d+)")
                .matcher(town.as(clerk).page(page).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Announces one of today that has not begun. @return its number */
    String today(String group, String title) {
        return opened(group, title, LocalDate.now(), Map.of("announce", "on"), List.of());
    }

    /** Enters one. @param people who came, or is called beside the group @return its number */
    public String opened(String group, String title, LocalDate day, Map<String, String> more, List<String> people) {
        var fields = new HashMap<String, String>(
                Map.of("kind", "visit", "title", title, "date", day.toString(), "place", "李家塬村部"));
        if (group != null) {
            fields.put("group", group);
        }
        fields.putAll(more);
        var reply = town.as(clerk).fillMany("/activities/new", "/activities/new", fields, "people", people);
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
