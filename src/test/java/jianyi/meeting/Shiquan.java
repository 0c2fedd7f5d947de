package jianyi.meeting;

import static jianyi.Town.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.deputy.Session;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.context.ApplicationContext;

/** 石泉镇, a town with fifty-one deputies in five delegations and a presidium of seven, holding its meetings. */
public final class Shiquan {

    public static final String BODY = "shiquan";
    public static final String CLERK = "shiquanClerk1";
    public static final String CHAIR = "shiquanChair1";
    public static final String HEAD = "shiquanpartyHead1";
    public static final String UNIT = "shiquanwater";
    public static final String HANDLER = "shiquanwaterHandler1";
    public static final int DEPUTIES = 51;

    private static final Map<String, String> OFFICERS = Map.of(
            CLERK,
            "柳依依",
            CHAIR,
            "石敬堂",
            HEAD,
            "高明远",
            HANDLER,
            "水长流",
            "shiquangovClerk1",
            "丁小艾",
            "shiquangovHead1",
            "田有田");
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";
    private static final String GIVEN = "春生 秀英 大山 玉兰".replace(" ", "");

    private final Town town;

    /** Enters the town's offices and people; a second time nothing changes. */
    public Shiquan(ApplicationContext product, Town town) {
        this.town = town;
        var offices = product.getBean(Offices.class);
        if (offices.find(BODY).isEmpty()) {
            enter(offices, product.getBean(People.class), product.getBean(Deputies.class));
        }
    }

    private static void enter(Offices offices, People people, Deputies deputies) {
        offices.save(new Office(BODY, "石泉镇人大主席团", OfficeKind.TOWN, "district", false, null));
        offices.save(new Office("shiquanparty", "石泉镇党委", OfficeKind.PARTY, BODY, false, null));
        offices.save(new Office("shiquangov", "石泉镇人民政府", OfficeKind.GOVERNMENT, BODY, false, null));
        offices.save(new Office(UNIT, "石泉镇水利站", OfficeKind.UNIT, "shiquangov", false, null));
        var all = new ArrayList<Person>();
        for (String one : OFFICERS.keySet()) {
            all.add(new Person(one, OFFICERS.get(one), one + "@jianyi.example", null));
        }
        IntStream.rangeClosed(1, DEPUTIES)
                .forEach(i -> all.add(new Person(deputy(i), name(i), deputy(i) + "@jianyi.example", null)));
        people.saveAll(all, SignedIn.PASSWORD);
        people.grant(CLERK, new Post(BODY, Role.CLERK));
        people.grant(CHAIR, new Post(BODY, Role.CHAIR));
        people.grant(HEAD, new Post("shiquanparty", Role.HEAD));
        people.grant(HANDLER, new Post(UNIT, Role.HANDLER));
        people.grant("shiquangovClerk1", new Post("shiquangov", Role.CLERK));
        people.grant("shiquangovHead1", new Post("shiquangov", Role.HEAD));
        for (int i = 1; i <= DEPUTIES; i++) {
            deputies.save(new Deputy(
                    deputy(i),
                    BODY,
                    name(i),
                    "%03d".formatted(i),
                    "第" + i + "选区",
                    "第" + (1 + i % 5) + "代表团",
                    19,
                    true));
            if (i <= 7) {
                people.grant(deputy(i), new Post(BODY, Role.PRESIDIUM));
            }
        }
    }

    /** User id of the deputy with this number. */
    public static String deputy(int i) {
        return BODY + "Deputy" + i;
    }

    /** The same deputy's name. */
    public static String name(int i) {
        int given = i / SURNAMES.length() * 2;
        return SURNAMES.charAt(i % SURNAMES.length()) + GIVEN.substring(given, given + 2);
    }

    /** Convenes a session in twelve days. @return its number */
    public String session(int ordinal, String kind) {
        return session(ordinal, kind, null);
    }

    /** The same, the party committee refusing for a reason when there is one. */
    public String session(int ordinal, String kind, String refusal) {
        var number = convenes(map(
                "title",
                "石泉镇"
                        + Session.of(BODY, 19, ordinal, LocalDate.now(), LocalDate.now())
                                .name(),
                "kind",
                kind,
                "ordinal",
                "19-" + ordinal,
                "date",
                LocalDate.now().plusDays(12).toString(),
                "days",
                2,
                "place",
                "镇政府会议室"));
        if (refusal == null) {
            town.does(HEAD, "user_consent", number, "consented", true);
        } else {
            town.does(HEAD, "user_consent", number, "consented", false, "consentRemark", refusal);
        }
        return number;
    }

    /** Convenes a meeting of the presidium tomorrow. @return its number */
    public String presidium(String title) {
        return convenes(map(
                "title",
                title,
                "kind",
                "presidium",
                "date",
                LocalDate.now().plusDays(1).toString(),
                "place",
                "主席团会议室"));
    }

    private String convenes(Map<String, Object> fields) {
        var start = town.start(CLERK, "meeting", fields);
        assertThat(start.status()).as(start.toString()).isEqualTo(200);
        return start.json().path("businessKey").asText();
    }

    /** Plans the agenda on its page: each line kind, title and, of an election, post and seats, parted by bars. */
    public void plans(String number, String... lines) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 1; i <= lines.length; i++) {
            var parts = lines[i - 1].split("｜");
            fields.put("kind" + i, parts[0]);
            fields.put("title" + i, parts[1]);
            fields.put("post" + i, parts.length > 2 ? parts[2] : "");
            fields.put("seats" + i, parts.length > 3 ? parts[3] : "");
        }
        var reply = town.as(CLERK).fill("/meetings/" + number + "/agenda", "/meetings/" + number + "/agenda", fields);
        assertThat(reply.status()).as(reply.body()).isEqualTo(302);
    }

    /** The chair decides on it, for the presidium. */
    public void decides(String number) {
        town.does(
                CHAIR,
                "user_decideAgenda",
                number,
                "decided",
                true,
                "meetingNote",
                "主席团第十二次会议",
                "exceptionReason",
                "换届选举准备工作提前完成");
    }

    /** Ticks these deputies at the door. */
    public void arrive(String number, int from, int to) {
        var page = "/meetings/" + number + "/roll";
        var token = town.as(CLERK).tokenOn(page);
        for (int i = from; i <= to; i++) {
            var reply = town.as(CLERK).submit(page + "/" + deputy(i), token, Map.of("present", "true"));
            assertThat(reply.status()).as(reply.body()).isEqualTo(302);
        }
    }

    /** Writes down what was said on the item with this title. */
    public void records(String number, String title, Object... more) {
        var fields = map(more);
        fields.putIfAbsent("itemRecord", "代表们进行了审议。");
        var reply = town.submit(CLERK, task(number, "user_recordItem", title), fields);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(204);
    }

    /** Writes down a count on the item with this title, whatever comes of it. */
    public SignedIn.Reply counts(String number, String title, Object... fields) {
        return town.submit(CLERK, task(number, "user_recordVote", title), map(fields));
    }

    private String task(String number, String key, String title) {
        return town.tasks(CLERK, number).stream()
                .filter(task -> task.path("taskDefinitionKey").asText().equals(key))
                .filter(task -> task.path("name").asText().contains(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + key + " about " + title))
                .path("id")
                .asText();
    }
}
