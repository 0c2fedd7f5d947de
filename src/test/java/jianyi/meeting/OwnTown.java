package jianyi.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;

/** A town of a test's own, so that its sessions are open in nobody else's: clerk, chair, government and deputies in two delegations. */
public final class OwnTown {

    private final String body;
    private final Town town;

    private OwnTown(String body, Town town) {
        this.body = body;
        this.town = town;
    }

    /** Enters a town with this many deputies. */
    public static OwnTown enter(String body, int deputies, Town town, Offices offices, People people, Deputies roll) {
        var own = new OwnTown(body, town);
        if (offices.find(body).isPresent()) {
            return own;
        }
        offices.save(new Office(body, "试验镇人大主席团（" + body + "）", OfficeKind.TOWN, "district", false, null));
        offices.save(new Office(body + "gov", "试验镇人民政府", OfficeKind.GOVERNMENT, body, false, null));
        var persons = new ArrayList<Person>();
        persons.add(new Person(own.clerk(), "试验镇工作人员", own.clerk() + "@jianyi.example", null));
        persons.add(new Person(own.chair(), "试验镇主席", own.chair() + "@jianyi.example", null));
        for (int i = 1; i <= deputies; i++) {
            persons.add(new Person(own.deputy(i), "代表" + i + "号", own.deputy(i) + "@jianyi.example", null));
        }
        people.saveAll(persons, SignedIn.PASSWORD);
        people.grant(own.clerk(), new Post(body, Role.CLERK));
        people.grant(own.chair(), new Post(body, Role.CHAIR));
        for (int i = 1; i <= deputies; i++) {
            roll.save(new Deputy(
                    own.deputy(i),
                    body,
                    "代表" + i + "号",
                    body + i,
                    "第" + i + "选区",
                    i % 2 == 0 ? "第二代表团" : "第一代表团",
                    19,
                    true));
        }
        return own;
    }

    public String body() {
        return body;
    }

    public String clerk() {
        return body + "Clerk1";
    }

    public String chair() {
        return body + "Chair1";
    }

    public String deputy(int number) {
        return body + "Deputy" + number;
    }

    /** User ids of the deputies from {@code first} to {@code last}. */
    public List<String> deputies(int first, int last) {
        return java.util.stream.IntStream.rangeClosed(first, last)
                .mapToObj(this::deputy)
                .toList();
    }

    /** Convenes an extra session for tomorrow. @return its number */
    public String convene(String ordinal) {
        var start = town.start(
                clerk(),
                "meeting",
                Town.map(
                        "title",
                        "试验镇第十九届人民代表大会第" + ordinal + "次会议",
                        "kind",
                        "extra",
                        "ordinal",
                        "19-" + ordinal,
                        "date",
                        LocalDate.now().plusDays(1).toString(),
                        "days",
                        2,
                        "place",
                        "镇政府三楼会议室"));
        assertThat(start.status()).as(start.toString()).isEqualTo(200);
        return start.json().path("businessKey").asText();
    }

    /** The chair decides on it and everybody is told; fields may be added. */
    public void announce(String number, Object... more) {
        var fields =
                new ArrayList<Object>(List.of("decided", true, "meetingNote", "主席团第七次会议", "exceptionReason", "代表已经到齐"));
        fields.addAll(List.of(more));
        town.does(chair(), "user_decideAgenda", number, fields.toArray());
    }

    /** The clerk calls the roll; enough have been ticked before. */
    public void open(String number) {
        town.does(clerk(), "user_rollCall", number, "quorumConfirmed", true);
    }
}
