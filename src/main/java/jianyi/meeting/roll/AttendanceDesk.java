package jianyi.meeting.roll;

import java.util.Comparator;
import java.util.List;
import jianyi.casework.timeline.Chronicle;
import jianyi.meeting.DelegationOrder;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingEntry;
import jianyi.meeting.MeetingNews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Who came to the sessions of a term. Whoever missed two without leave is flagged to the chair with the article (代表法 第六十二条第三项);
 * the product never ends a mandate, only the congress does (第六十三条).
 */
@Service
public class AttendanceDesk {

    private static final int FLAGGED = 2;

    private final JdbcClient jdbc;
    private final Chronicle chronicle;
    private final MeetingNews news;

    AttendanceDesk(JdbcClient jdbc, Chronicle chronicle, MeetingNews news) {
        this.jdbc = jdbc;
        this.chronicle = chronicle;
        this.news = news;
    }

    /**
     * One deputy's sessions of a term.
     *
     * @param held how many were held while he was called to them
     * @param leave those missed with leave
     * @param missed those missed without; leave that the chair has not decided on yet is neither
     */
    public record Line(
            String person, String name, String delegation, int held, int attended, int late, int leave, int missed) {

        /** Whether the law's consequence has to be looked at (代表法 第六十二条第三项). */
        public boolean flagged() {
            return missed >= FLAGGED;
        }
    }

    /** Every deputy's sessions of a body's term that are over. */
    public List<Line> of(String body, int term) {
        return jdbc.sql("""
                        select p.person, max(p.name) as name, max(p.delegation) as delegation, count(*)::int as held,
                            count(*) filter (where p.present or p.arrived_at is not null and not p.late)::int as attended,
                            count(*) filter (where p.present and p.late)::int as late,
                            count(*) filter (where not (p.present or p.arrived_at is not null and not p.late) and p.leave_granted)::int as leave,
                            count(*) filter (where not (p.present or p.arrived_at is not null and not p.late) and p.leave_granted is not true
                                and not (p.attending is false and p.leave_granted is null))::int as missed
                        from participant p join meeting m on m.number = p.number
                        where m.body = ? and m.term = ? and m.closed_on is not null and not p.suspended
                        group by p.person order by length(p.person), p.person""").params(body, term).query(Line.class).list().stream()
                .sorted(Comparator.comparing(Line::delegation, DelegationOrder.BY_NUMBER))
                .toList();
    }

    /** How often somebody has missed the term's sessions without leave. */
    public int missed(Meeting meeting, String person) {
        return meeting.term() == null
                ? 0
                : of(meeting.body(), meeting.term()).stream()
                        .filter(line -> line.person().equals(person))
                        .mapToInt(Line::missed)
                        .sum();
    }

    /** Tells the chair who has now missed two sessions without leave. */
    public void flag(Meeting meeting) {
        if (meeting.term() == null) {
            return;
        }
        var names = of(meeting.body(), meeting.term()).stream()
                .filter(Line::flagged)
                .map(line -> line.name() + "（" + line.missed() + " 次）")
                .toList();
        if (!names.isEmpty()) {
            var sentence = "本届以来未经批准两次不出席本级人民代表大会会议的代表：" + String.join("、", names)
                    + "。代表法第六十二条第三项规定，其代表资格终止；是否终止，由代表资格审查委员会报告，人民代表大会公告（第六十三条）。请核实。";
            chronicle.note(meeting.number(), MeetingEntry.ABSENCES_TOLD, "提示两次缺席的代表", sentence);
            news.chair(meeting, "absences", "有代表两次未经批准缺席", sentence);
        }
    }
}
