package jianyi.meeting.held;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jianyi.calendar.ChineseDates;
import jianyi.meeting.Kind;
import jianyi.meeting.Meeting;
import jianyi.meeting.Meetings;
import org.springframework.stereotype.Component;

/** The meetings of a body that were opened with enough people: a decision of another room may rest on one of them. */
@Component
public class HeldMeetings {

    private final Meetings meetings;

    HeldMeetings(Meetings meetings) {
        this.meetings = meetings;
    }

    /** One of them. @param openedOn the day it was opened */
    public record Held(String number, String title, Kind kind, LocalDate openedOn) {

        private static Held of(Meeting it) {
            return new Held(it.number(), it.title(), it.kind(), it.openedOn());
        }

        /** 第十二次主任会议（2026年11月23日）. */
        public String words() {
            return title + "（" + ChineseDates.format(openedOn) + "）";
        }
    }

    /** All of a body's, the latest first. */
    public List<Held> of(String body) {
        return meetings.of(List.of(body)).stream()
                .filter(it -> it.openedOn() != null)
                .map(Held::of)
                .toList();
    }

    /** The one of this number, when it is the body's and was held. */
    public Optional<Held> find(String body, String number) {
        return of(body).stream().filter(it -> it.number().equals(number)).findFirst();
    }
}
