package jianyi.meeting.figure;

import static jianyi.casework.figure.Figure.Kind.EVERY;
import static jianyi.casework.figure.Figure.Kind.NUMBER;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.casework.figure.Figure;
import jianyi.casework.figure.Figures;
import jianyi.casework.figure.Lines;
import jianyi.casework.figure.Span;
import jianyi.meeting.Kind;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.Meetings;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import org.springframework.stereotype.Component;

/**
 * The figures of meetings: which there were, who came to the congress's sessions and spoke there, and whether a town's presidium met each
 * quarter.
 */
@Component
class MeetingFigures implements Figures {

    private static final Figure MEETINGS =
            new Figure("meetings", "召开会议", "次", NUMBER, "会议召开日期", "当年召开的会议次数；召集了没有开成的不计。").ofCongress();

    private static final Figure ATTENDANCE = new Figure(
                    "attendance",
                    "出席率",
                    "人次",
                    EVERY,
                    "会议召开日期",
                    "当年召开的人民代表大会会议的在任代表为分母，暂停执行代表职务的除外，请假的也在内；点名到会的（迟到的也算）为分子。")
            .ofCongress()
            .withoutCases();

    private static final List<Figure> OF_SESSIONS = List.of(
            ATTENDANCE,
            Figure.beside(ATTENDANCE, "onLeave", "其中经批准请假的", "经批准请假、没有到会的代表，占应到代表。"),
            new Figure("speaking", "发言面", "人次", EVERY, "会议召开日期", "到会代表为分母；会议记录中有发言的为分子。讨论中没有记录的发言不计。")
                    .ofCongress()
                    .withoutCases());

    private static final Figure PRESIDIUM = new Figure(
                    "presidium", "召开主席团会议的季度", "个季度", EVERY, "季度末", "当年已经过去的季度为分母；开过主席团会议的季度为分子。")
            .ofCongress()
            .withoutCases();

    /** A deputy is known to the minutes by name alone. */
    private static final String LINES = """
            select key, m.number || '/' || p.person as item, m.number, cast(null as text) as unit, cast(null as text) as category,
                m.body || '-' || m.term || '-' || m.ordinal as session, 1 as circle, m.opened_on as day,
                case key
                    when 'attendance' then p.present
                    when 'onLeave' then coalesce(p.leave_granted, false) and not p.present
                    else exists (select from agenda_item i join item_remark r on r.item = i.id
                        where i.number = m.number and r.name = p.name)
                end as hit, cast(null as numeric) as amount
            from meeting m join participant p on p.number = m.number and not p.suspended,
                unnest(array['attendance', 'onLeave', 'speaking']) as key
            where m.body = :body and m.term is not null and m.opened_on between :from and :to and (key <> 'speaking' or p.present)
            union all
            select key, m.number, m.number, null, null, null, 1, m.opened_on, true, null
            from meeting m, unnest(array['meetings', 'meetings' || m.kind]) as key
            where m.body = :body and m.opened_on between :from and :to
            union all
            select 'presidium', cast(q.first as text), null, null, null, null, 1, q.last, exists (select from meeting m
                where m.body = :body and m.kind = 'PRESIDIUM' and m.opened_on between q.first and q.last), null
            from (select cast(f as date) as first, cast(f + interval '3 months' as date) - 1 as last
                from generate_series(cast(:from as timestamp), cast(:to as timestamp), interval '3 months') as f) q
            where q.last < :today and exists (select from office where code = :body and kind = 'TOWN')
            """;

    private final Offices offices;
    private final Meetings meetings;
    private final MeetingAccess access;

    MeetingFigures(Offices offices, Meetings meetings, MeetingAccess access) {
        this.offices = offices;
        this.meetings = meetings;
        this.access = access;
    }

    @Override
    public int place() {
        return 20;
    }

    /** Only a town has a presidium that meets between the sessions. */
    @Override
    public List<Figure> of(String body) {
        var town = offices.get(body).kind() == OfficeKind.TOWN;
        return Stream.of(held(body), OF_SESSIONS.stream(), town ? Stream.of(PRESIDIUM) : Stream.<Figure>empty())
                .flatMap(some -> some)
                .toList();
    }

    private Stream<Figure> held(String body) {
        var kinds = Arrays.stream(Kind.values())
                .filter(kind -> kind.fits(offices.get(body).kind()))
                .map(kind -> Figure.beside(
                        MEETINGS, MEETINGS.key() + kind.name(), kind.label(), "其中的" + kind.label() + "。"));
        return Stream.concat(Stream.of(MEETINGS), kinds);
    }

    /** A meeting by its title. */
    @Override
    public Optional<String> named(Viewer viewer, String body, String key, String item) {
        return key.startsWith(MEETINGS.key())
                ? meetings.find(item).filter(one -> access.reads(viewer, one)).map(Meeting::title)
                : Optional.empty();
    }

    @Override
    public Lines lines(Span span) {
        return new Lines(LINES, Map.of());
    }
}
