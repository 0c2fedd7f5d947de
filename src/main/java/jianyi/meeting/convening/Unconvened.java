package jianyi.meeting.convening;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jianyi.deputy.Sessions;
import jianyi.meeting.Kind;
import jianyi.meeting.Meeting;
import jianyi.meeting.Meetings;
import jianyi.meeting.State;
import jianyi.notice.Notice;
import jianyi.notice.Notices;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds clerks and chair of meetings nobody has convened: a congress meets at least once a year (地方组织法 第十四条), a town's presidium
 * once a quarter (重庆市乡镇人民代表大会工作条例 第三十四条). Told once a period, in its last quarter or month.
 */
@Service
public class Unconvened {

    private static final int QUARTER = 3;
    /** From this month on a year without a session is noticed. */
    private static final int LATE_IN_YEAR = 10;

    private final Offices offices;
    private final Meetings meetings;
    private final Sessions sessions;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Unconvened(Offices offices, Meetings meetings, Sessions sessions, Notices notices, JdbcClient jdbc, Clock clock) {
        this.offices = offices;
        this.meetings = meetings;
        this.sessions = sessions;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tells what is missing by today and was not told. */
    @Transactional
    public void look() {
        var today = LocalDate.now(clock);
        for (Office body : offices.all()) {
            if (body.kind().isCongress() && today.getMonthValue() >= LATE_IN_YEAR) {
                session(body, today.withDayOfYear(1), today);
            }
            if (body.kind() == OfficeKind.TOWN && today.getMonthValue() % QUARTER == 0) {
                presidium(body, today.withDayOfMonth(1).minusMonths(QUARTER - 1L));
            }
        }
    }

    private void session(Office body, LocalDate year, LocalDate today) {
        boolean held =
                sessions.of(body.code()).stream().anyMatch(one -> one.opens().getYear() == today.getYear());
        if (!held && !convened(body, Kind::congress, year)) {
            tell(
                    body,
                    Kind.REGULAR,
                    year,
                    today.getYear() + " 年还没有召开人民代表大会会议",
                    "系统里今年还没有本级人民代表大会会议。已经开过的，请区人大常委会工作人员在“单位和人员”的“届次会次”里补上；"
                            + "还没有开的，地方组织法第十四条规定每年至少举行一次，请主席团（常委会）研究召开的时间。");
        }
    }

    private void presidium(Office body, LocalDate quarter) {
        if (!convened(body, kind -> kind == Kind.PRESIDIUM, quarter)) {
            tell(
                    body,
                    Kind.PRESIDIUM,
                    quarter,
                    quarter.getYear() + " 年第 " + (quarter.getMonthValue() / QUARTER + 1) + " 季度还没有召开主席团会议",
                    "系统里这个季度还没有主席团会议。还没有开的，请在季度结束前召集。");
        }
    }

    private boolean convened(Office body, Predicate<Kind> which, LocalDate from) {
        return meetings.of(List.of(body.code())).stream()
                .filter(it -> which.test(it.kind()) && it.state() != State.CANCELLED && it.state() != State.REFUSED)
                .map(Unconvened::day)
                .anyMatch(day -> !day.isBefore(from));
    }

    private static LocalDate day(Meeting it) {
        return it.openedOn() == null ? it.opens() : it.openedOn();
    }

    private void tell(Office body, Kind kind, LocalDate period, String subject, String sentence) {
        int first = jdbc.sql("insert into unconvened values (?, ?, ?, ?) on conflict do nothing")
                .params(body.code(), kind.name(), period, OffsetDateTime.now(clock))
                .update();
        if (first > 0) {
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("机关", body.name());
            var notice = new Notice("unconvened", subject, "", "/meetings", body.code(), sentence, facts);
            notices.tellGroup(new Post(body.code(), Role.CLERK).group(), notice);
            notices.tellGroup(new Post(body.code(), Role.CHAIR).group(), notice);
        }
    }
}
