package jianyi.activity;

import static jianyi.activity.Gatherings.CLERK;
import static jianyi.activity.Gatherings.taken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.notice.appointment.Appointments;
import jianyi.notice.appointment.Appointments.Appointment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a mail about an activity brings for its reader's calendar: the same entry from the first word to the last. */
@WholeProduct
class ActivityCalendarTest {

    private static final String COMING = "yecunDeputy2";
    private static final String AWAY = "yecunDeputy5";

    @LocalServerPort
    private int port;

    @Autowired
    private List<Appointments> rooms;

    private Town town;
    private Gatherings gatherings;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
        gatherings = new Gatherings(town);
    }

    @Test
    void theDayStandsInTheCalendarMovesWithTheActivityAndIsTakenAwayWhenItIsCalledOff() {
        var day = LocalDate.now().plusDays(4);
        var group = gatherings.group(COMING, AWAY);
        var number = gatherings.opened(group, "走访产业园", day, Map.of("time", "9:00"), List.of());
        assertThat(brought(number, COMING))
                .contains("UID:" + number + "@jianyi", "DTSTART:" + basic(day) + "T010000Z", "METHOD:PUBLISH");
        assertThat(of(number, "yecunDeputy8")).isEmpty();

        done(number, "/change", Map.of("date", "" + day.plusDays(1), "place", "村部", "reason", "有雨"));
        assertThat(brought(number, COMING))
                .contains("UID:" + number + "@jianyi", "DTSTART;VALUE=DATE:" + basic(day.plusDays(1)));

        done(number, "/cancel", Map.of("reason", "改到下个月"));
        assertThat(brought(number, COMING)).contains("UID:" + number + "@jianyi", "METHOD:CANCEL");
    }

    @Test
    void whoSaidThatHeStaysAwayAndWhoeverHearsOfAPastOneFindsNoDay() {
        var group = gatherings.group(COMING, AWAY);
        var number = gatherings.today(group, "看望老党员");
        assertThat(of(number, AWAY)).isPresent();
        var page = "/activities/" + number;
        taken(town.as(AWAY).fill(page, page + "/answer", Map.of("answer", "away", "words", "在外地")));
        assertThat(of(number, AWAY)).isEmpty();
        assertThat(of(number, COMING)).isPresent();

        var past = gatherings.opened(null, "读书会", LocalDate.now().minusDays(2), Map.of(), List.of(COMING));
        assertThat(of(past, COMING)).isEmpty();
    }

    private void done(String number, String what, Map<String, String> fields) {
        var page = "/activities/" + number;
        taken(town.as(CLERK).fill(page, page + what, fields));
    }

    private String brought(String number, String person) {
        return of(number, person).orElseThrow().ics();
    }

    private Optional<Appointment> of(String number, String person) {
        return rooms.stream().flatMap(room -> room.of(number, person).stream()).findFirst();
    }

    private static String basic(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
