package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A session of 夜村's congress that sits: papers, a bill that waits for the presidium, and a delegation that the author leads. */
class SittingScene {

    private static final String CLERK = "yecunClerk1";
    private static final String CHAIR = "yecunChair1";
    private static final String LEADER = "yecunDeputy1";

    private final Town town;
    private final String number;

    /** Convenes it under this ordinal, 19-4, and opens it. */
    SittingScene(Town town, String ordinal) {
        this.town = town;
        this.number = town.session(CLERK, ordinal);
        town.does("yecunpartyHead1", "user_consent", number, "consented", true);
        town.does(
                CHAIR,
                "user_decideAgenda",
                number,
                "decided",
                true,
                "meetingNote",
                "主席团会议" + Scene.MARKS,
                "exceptionReason",
                "代表已经到齐" + Scene.MARKS);
        town.as(CLERK)
                .upload(
                        page("/materials"),
                        List.of(new SignedIn.Upload("files", "报告.txt", "各位代表".getBytes(StandardCharsets.UTF_8))));
        lead();
        bill();
        open();
    }

    private void lead() {
        var sheet = town.as(CLERK).page(page("/delegations")).body();
        var place = Scene.first(sheet, "(?s)name=\"head(\\d+)\"(?:(?!</select>).)*value=\"" + LEADER + "\"");
        taken(town.as(CLERK)
                .fill(page(""), page("/delegations"), Map.of("head" + place, LEADER, "recorder" + place, LEADER)));
    }

    private void bill() {
        var bill = Map.of(
                "title",
                "关于修桥的议案" + Scene.MARKS,
                "reason",
                "涨水时无法通行",
                "content",
                "请修建便民桥" + Scene.MARKS,
                "category",
                "水利",
                "disclosure",
                "full",
                "lead",
                LEADER);
        taken(town.as(CLERK).fillMany(page(""), page("/bills"), bill, "signers", deputies(2, 6)));
    }

    private void open() {
        deputies(2, 9)
                .forEach(one -> taken(town.as(CLERK).fill(page(""), page("/roll/" + one), Map.of("present", "true"))));
        town.does(CLERK, "user_rollCall", number, "quorumConfirmed", true);
    }

    /** Deals with what is still on the agenda, passes what is put to the vote, and closes it. */
    void close() {
        while (town.todo(CLERK, number).contains("user_recordItem")) {
            town.does(CLERK, "user_recordItem", number, "itemRecord", "进行了审议" + Scene.MARKS);
        }
        town.votes(CLERK, number);
        town.does(CLERK, "user_close", number, "closedOn", LocalDate.now().toString());
    }

    /** A page of the session. */
    String page(String rest) {
        return "/meetings/" + number + rest;
    }

    /** The id that stands behind these words in an address on somebody's page of the session. */
    String id(String person, String page, String before) {
        return Scene.first(town.as(person).page(page(page)).body(), before + "([0-9]+)");
    }

    private static List<String> deputies(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> "yecunDeputy" + i)
                .toList();
    }

    private static void taken(SignedIn.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(302);
    }
}
