package jianyi.activity;

import static jianyi.activity.Gatherings.CLERK;
import static jianyi.activity.Gatherings.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.activity.attending.Attendee;
import jianyi.activity.attending.Attendees;
import jianyi.activity.attending.DoorCode;
import jianyi.activity.attending.DoorDesk;
import jianyi.demo.TimeMachine;
import jianyi.flow.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Three hundred tries to be there without being there, or to learn from a roll what is not one's own to know. */
@WholeProduct
class DoorTest {

    private static final String LEADER = "yecunDeputy2";
    private static final String MEMBER = "yecunDeputy3";
    private static final String OTHER = "yecunDeputy4";
    private static final List<String> STRANGERS = List.of(
            "yecunDeputy8",
            "shaheziDeputy1",
            "shaheziChair1",
            "districtDeputy1",
            "districtClerk1",
            "yecungovClerk1",
            "yecunagriHandler1",
            "yecunpartyHead1",
            "chengguanClerk1",
            "operator1",
            "systemadmin1",
            "auditadmin1");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private Activities activities;

    @Autowired
    private Attendees attendees;

    @Autowired
    private DoorDesk door;

    @Autowired
    private DoorCode code;

    @Autowired
    private Viewers viewers;

    private final List<String> through = new ArrayList<>();
    private int tries;

    private Town town;
    private Gatherings gatherings;
    private String number;
    private String beside;

    @BeforeEach
    void twoActivitiesAreHeldToday() {
        town = new Town(port);
        gatherings = new Gatherings(town);
        var group = gatherings.group(LEADER, MEMBER, OTHER);
        number = gatherings.today(group, "座谈" + group);
        beside = gatherings.today(group, "学习" + group);
    }

    @Test
    void nobodyGetsThroughTheDoorButWithItsCodeOnItsDay() {
        var right = code.token(it(number));
        var random = new Random(17);
        for (int i = 0; i < 100; i++) {
            var forged = new StringBuilder(right);
            forged.setCharAt(random.nextInt(right.length()), "Aa0_-Zz9".charAt(random.nextInt(8)));
            if (!forged.toString().equals(right)) {
                tries(MEMBER, number, forged.toString());
            }
        }
        for (int i = 0; i < 40; i++) {
            tries(MEMBER, number, Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()));
        }
        tries(MEMBER, number, code.token(it(beside)));
        tries(MEMBER, number, "");
        STRANGERS.forEach(one -> tries(one, number, right));
        for (int days = -40; days <= 40; days++) {
            if (days != 0) {
                new TimeMachine(product).on(LocalDate.now().plusDays(days), () -> tries(MEMBER, number, right));
            }
        }
        guesses(random);
        moved(right);
        System.out.println("tries to get through a door without its code on its day: " + tries);
        assertThat(tries).isGreaterThan(280);
        assertThat(through).isEmpty();
        assertThat(attendees.of(number)).noneMatch(Attendee::came);
        assertThat(attendees.of(beside)).noneMatch(Attendee::came);
    }

    /** Whoever guesses digits is not heard any more, even when he is right at last. */
    private void guesses(Random random) {
        var right = code.digits(it(number));
        for (int i = 0; i < 50; i++) {
            var guess = "%06d".formatted(random.nextInt(1_000_000));
            tries++;
            if (!guess.equals(right)) {
                door.type(viewers.of(OTHER), guess).ifPresent(through::add);
            }
        }
        door.type(viewers.of(OTHER), right).ifPresent(through::add);
    }

    /** A code that was printed before the activity was moved opens nothing, on neither day. */
    private void moved(String before) {
        var page = "/activities/" + number;
        var later = LocalDate.now().plusDays(3);
        taken(town.as(CLERK).fill(page, page + "/change", Map.of("date", "" + later, "place", "镇政府", "reason", "下雨")));
        tries(MEMBER, number, before);
        new TimeMachine(product).on(later, () -> tries(MEMBER, number, before));
        new TimeMachine(product).on(LocalDate.now(), () -> tries(MEMBER, number, code.token(it(number))));
        var side = code.token(it(beside));
        taken(town.as(CLERK).fill(page, "/activities/" + beside + "/cancel", Map.of("reason", "下雨")));
        tries(MEMBER, beside, side);
    }

    private Activity it(String which) {
        return activities.find(which).orElseThrow();
    }

    private void tries(String person, String which, String token) {
        tries++;
        var refused = catchThrowableOfType(Refusal.class, () -> door.checkIn(viewers.of(person), which, token));
        if (refused == null || refused.status() != 404 && refused.status() != 409) {
            through.add(person + " " + which + " " + token);
        }
    }

    @Test
    void whoeverIsNotCalledLearnsNothingAndWhoeverIsOnlyCalledNoNames() {
        var page = "/activities/" + number;
        var paths = List.of("", "/roll", "/door", "/papers/roll", "/papers/record", "/door/" + code.token(it(number)));
        for (String person : STRANGERS) {
            for (String path : paths) {
                var reply = town.as(person).get(page + path);
                assertThat(reply.status()).as(person + " " + path).isIn(403, 404);
                assertThat(reply.body()).doesNotContain("杜秋菊", "顾云舟");
            }
            assertThat(town.as(person).get("/activities").body()).doesNotContain(number);
            assertThat(town.as(person).get("/cases/" + number).body()).doesNotContain("座谈");
        }
        assertThat(town.as(MEMBER).page(page).body()).doesNotContain("高守田", "马连川", "顾云舟");
        assertThat(town.as(MEMBER).get(page + "/roll").status()).isEqualTo(403);
        assertThat(town.as(MEMBER).get(page + "/papers/roll").status()).isEqualTo(403);
    }
}
