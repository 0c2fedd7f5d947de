package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;

/** A town where everybody's name, every office's and every file's is full of marks that HTML, Markdown and templates know. */
class MarkedTown {

    static final String CLERK = "markedClerk";
    static final String CHAIR = "markedChair";
    static final String AUTHOR = "markedAuthor";
    static final String SIGNER = "markedSigner";
    static final String HANDLER = "markedHandler";
    static final String HEAD = "markedHead";

    /** As long as a name can be, but for the letter before it. */
    private static final String MARKS = "<b>x</b>![](/logout)**{{a}}";

    static final String UNIT = "水利站" + MARKS;

    /** As a browser may send it; what is kept of it has no path. */
    static final String FILE = "说明![](x)[点](y)__粗__{{a}}&lt;b&gt;.txt";

    /** The file that would be taken for markup, if anything took it for more than a name. */
    static final String TAGS = "说明![](/logout)<b>x</b>.txt";

    private static final AtomicInteger SESSIONS = new AtomicInteger();
    private static final String TODAY = LocalDate.now().toString();

    private final Town town;

    private MarkedTown(Town town) {
        this.town = town;
    }

    static MarkedTown enter(Town town, Offices offices, People people, Deputies roll) {
        if (offices.find("marked").isEmpty()) {
            offices.save(new Office("marked", "记号镇人大主席团", OfficeKind.TOWN, "district", false, null));
            offices.save(new Office("markedgov", "记号镇人民政府", OfficeKind.GOVERNMENT, "marked", false, null));
            offices.save(new Office("markedwater", UNIT, OfficeKind.UNIT, "markedgov", true, null));
            people.saveAll(persons(), SignedIn.PASSWORD);
            people.grant(CLERK, new Post("marked", Role.CLERK));
            people.grant(CHAIR, new Post("marked", Role.CHAIR));
            people.grant(HANDLER, new Post("markedwater", Role.HANDLER));
            people.grant(HEAD, new Post("markedwater", Role.HEAD));
            roll.save(new Deputy(AUTHOR, "marked", name(AUTHOR), "记1", "第一选区", "第一代表团", 19, true));
            roll.save(new Deputy(SIGNER, "marked", name(SIGNER), "记2", "第一选区", "第一代表团", 19, true));
        }
        return new MarkedTown(town);
    }

    private static List<Person> persons() {
        var persons = new ArrayList<Person>();
        for (String id : List.of(CLERK, CHAIR, AUTHOR, SIGNER, HANDLER, HEAD)) {
            persons.add(new Person(id, name(id), id + "@jianyi.example", null));
        }
        return persons;
    }

    /** What somebody is called. */
    static String name(String id) {
        return id.charAt("marked".length()) + MARKS;
    }

    /** A suggestion of two deputies with a file to it, waiting to be assigned. @return its number */
    String accepted() {
        var number = town.suggest(AUTHOR, Town.suggestion("关于名字的建议", "coSigners", List.of(SIGNER), "body", "marked"));
        brings(AUTHOR, "/cases/" + number + "/files", "place", "ATTACHMENT");
        town.does(SIGNER, "user_confirmCosign", number, "cosign", true);
        town.does(CLERK, "user_review", number, "reviewOutcome", "accept");
        return number;
    }

    /** The unit answers it. */
    void answer(String number) {
        town.does(CLERK, "user_assign", number, "mode", "lead", "leadUnit", "markedwater", "months", 3);
        town.does(HANDLER, "user_accept", number, "accepted", true);
        var contact = Town.map(
                "contactWay",
                "visit",
                "contactDate",
                TODAY,
                "contactNote",
                "谈了",
                "contactBy",
                name(HANDLER),
                "next",
                "draft");
        assertThat(town.submit(HANDLER, town.open(HANDLER, "user_handle", number), contact)
                        .status())
                .isEqualTo(204);
        town.does(HANDLER, "user_draftReply", number, "replyText", "已修好。", "replyClass", "A");
        town.does(HEAD, "user_signReply", number, "signed", true);
        town.does(CLERK, "user_checkReply", number, "replyApproved", true);
    }

    /** An extra session everybody has been told of, with a paper. @return its number */
    String session() {
        var fields = Town.map(
                "title",
                "记号镇第十九届人民代表大会第一次会议",
                "kind",
                "extra",
                "ordinal",
                "19-" + SESSIONS.incrementAndGet(),
                "date",
                LocalDate.now().plusDays(1).toString(),
                "days",
                1,
                "place",
                "会议室");
        var number =
                town.start(CLERK, "meeting", fields).json().path("businessKey").asText();
        town.does(CHAIR, "user_decideAgenda", number, "decided", true, "exceptionReason", "代表已经到齐");
        brings(CLERK, "/meetings/" + number + "/materials");
        return number;
    }

    private void brings(String person, String action, String... fields) {
        for (String name : List.of(FILE, TAGS)) {
            var file = new SignedIn.Upload("files", name, name.getBytes(StandardCharsets.UTF_8));
            var reply = town.as(person).upload(action, List.of(file), fields);
            assertThat(reply.status()).as(reply.toString()).isEqualTo(302);
        }
    }

    /** Names the delegation's head. */
    void lead(String session) {
        var page = "/meetings/" + session + "/delegations";
        town.as(CLERK).fill(page, page, Map.of("head1", AUTHOR, "recorder1", SIGNER));
    }
}
