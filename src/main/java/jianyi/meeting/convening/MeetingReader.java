package jianyi.meeting.convening;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import jianyi.access.OwnOffice;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.calendar.BeijingClock;
import jianyi.calendar.ChineseDates;
import jianyi.deputy.Session;
import jianyi.deputy.Sessions;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import jianyi.flow.text.Hours;
import jianyi.meeting.Convening;
import jianyi.meeting.Kind;
import jianyi.meeting.MeetingDays;
import jianyi.meeting.Meetings;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.Role;
import jianyi.office.Setting;
import org.springframework.stereotype.Component;

/** Reads the form a meeting is convened with and refuses what cannot be a meeting of that body. */
@Component
class MeetingReader {

    private static final Pattern ORDINAL = Pattern.compile("([1-9]\\d?)\\s*[-－—届]\\s*([1-9]\\d?)\\s*次?");
    private static final int LONGEST = 30;

    private final Viewers viewers;
    private final Offices offices;
    private final Sessions sessions;
    private final Meetings meetings;
    private final MeetingDays days;

    MeetingReader(Viewers viewers, Offices offices, Sessions sessions, Meetings meetings, MeetingDays days) {
        this.viewers = viewers;
        this.offices = offices;
        this.sessions = sessions;
        this.meetings = meetings;
        this.days = days;
    }

    /** @throws Refusal 400 naming the field; 403 when the person is no clerk of a congress or a street */
    Convening read(String person, Answers answers, String instance, OffsetDateTime at) {
        var body = body(viewers.of(person), answers);
        var kind = kind(body, answers);
        var opens = answers.needDate("date");
        timely(answers, "date", kind, body.code(), opens);
        int length = answers.number("days").orElse(1);
        if (length < 1 || length > LONGEST) {
            throw answers.wrong("days", "应为 1 至 " + LONGEST + " 的整数");
        }
        // The number first: whoever convenes at the same moment waits for it, and then finds this session.
        var number = meetings.nextNumber(body.code(), BeijingClock.day(at).getYear());
        var session = kind.congress() ? session(body.code(), kind, answers) : null;
        return new Convening(
                number,
                body.code(),
                instance,
                answers.need("title"),
                kind,
                session,
                opens,
                hour(answers, "time").orElse(null),
                length,
                answers.need("place"),
                person,
                at);
    }

    /** A time of day that may be missing. @throws Refusal 400 when it is none */
    Optional<LocalTime> hour(Answers answers, String field) {
        return answers.text(field)
                .map(text -> Hours.parse(text).orElseThrow(() -> answers.wrong(field, "不是有效的时间，请写成 09:00 这样")));
    }

    /** @throws Refusal 400 when the day is over */
    void ahead(Answers answers, String field, LocalDate opens) {
        if (opens.isBefore(days.today())) {
            throw answers.wrong(field, "不能早于今天");
        }
    }

    /** @throws Refusal 400 when the day is over, or too near to tell everybody in time */
    void timely(Answers answers, String field, Kind kind, String body, LocalDate opens) {
        ahead(answers, field, opens);
        if (days.lastNotice(kind, body, opens).isBefore(days.today())) {
            throw answers.wrong(
                    field,
                    "太近：" + kind.label() + "最晚要在开会前 " + days.words(body, Setting.MEETING_NOTICE) + "通知代表，"
                            + ChineseDates.format(opens) + "开会来不及；请改期，确有需要的可以召集临时会议");
        }
    }

    private Office body(Viewer viewer, Answers answers) {
        var own = viewer.bodies(Role.CLERK).stream()
                .flatMap(code -> offices.inUse(code).stream())
                .filter(office -> office.kind().convenes())
                .toList();
        return OwnOffice.read(own, answers, "body", "只有人大的工作人员可以召集会议");
    }

    private static Kind kind(Office body, Answers answers) {
        var kind = Kind.of(answers.need("kind"));
        if (!kind.fits(body.kind())) {
            throw answers.wrong(
                    "kind",
                    switch (body.kind()) {
                        case STREET -> "不对：街道没有人民代表大会，只能召集街道联络组会议和座谈会";
                        case STANDING -> "不对：区人大没有主席团会议和联络组会议";
                        default -> "不对：镇人大没有常委会会议、主任会议，也没有街道联络组会议";
                    });
        }
        return kind;
    }

    private Session session(String body, Kind kind, Answers answers) {
        int[] asked = answers.text("ordinal").map(text -> parse(text, answers)).orElseGet(() -> next(body, kind));
        if (kind == Kind.FIRST && asked[1] != 1) {
            throw answers.wrong("ordinal", "：新一届第一次会议应写成 " + (term(body) + 1) + "-1");
        }
        if (meetings.has(body, asked[0], asked[1])) {
            throw answers.wrong("ordinal", "：第 " + asked[0] + " 届第 " + asked[1] + " 次会议已经召集过了");
        }
        var session = Session.of(body, asked[0], asked[1], days.today(), days.today());
        if (sessions.find(session.id())
                .filter(held -> held.closes().isBefore(days.today()))
                .isPresent()) {
            throw answers.wrong("ordinal", "：第 " + asked[0] + " 届第 " + asked[1] + " 次会议已经开过了");
        }
        return session;
    }

    private static int[] parse(String text, Answers answers) {
        var found = ORDINAL.matcher(text.replaceFirst("^第", ""));
        if (!found.matches()) {
            throw answers.wrong("ordinal", "应写成“届-次”，如 19-4");
        }
        return new int[] {Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))};
    }

    /** The term of the last session that is known, 0 without one. */
    private int term(String body) {
        return sessions.of(body).stream().findFirst().map(Session::term).orElse(0);
    }

    /** The session after the last one that is known; the first of a new term. */
    private int[] next(String body, Kind kind) {
        if (kind == Kind.FIRST) {
            return new int[] {term(body) + 1, 1};
        }
        var last = sessions.of(body).stream().findFirst();
        int term = last.map(Session::term).orElse(1);
        int ordinal = last.map(Session::ordinal).orElse(0) + 1;
        while (meetings.has(body, term, ordinal)) {
            ordinal++;
        }
        return new int[] {term, ordinal};
    }
}
