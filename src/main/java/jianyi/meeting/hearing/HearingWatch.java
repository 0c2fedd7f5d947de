package jianyi.meeting.hearing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingNews;
import jianyi.meeting.agenda.Item;
import jianyi.meeting.agenda.Items;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds the clerks three days before each of the days ahead of a special report, once; a meeting that is moved has days of its own. */
@Service
public class HearingWatch {

    private static final int AHEAD = 3;

    private final JdbcClient jdbc;
    private final Items items;
    private final HearingDays days;
    private final MeetingNews news;
    private final Clock clock;

    HearingWatch(JdbcClient jdbc, Items items, HearingDays days, MeetingNews news, Clock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.days = days;
        this.news = news;
        this.clock = clock;
    }

    /** Tells what is near and was not told. */
    @Transactional
    public void look() {
        jdbc.sql("select * from meeting where kind = 'COMMITTEE' and state in ('PLANNING', 'INVITING') order by number")
                .query(Meeting.class)
                .list()
                .forEach(this::look);
    }

    private void look(Meeting meeting) {
        for (Item item : items.of(meeting.number())) {
            if (days.special(meeting, item)) {
                days.of(meeting).forEach(day -> near(meeting, item, day));
            }
        }
    }

    private void near(Meeting meeting, Item item, HearingDays.Day day) {
        if (day.day().minusDays(AHEAD).isAfter(LocalDate.now(clock))) {
            return;
        }
        int first = jdbc.sql("insert into hearing_told values (?, ?, ?, ?) on conflict do nothing")
                .params(item.id(), day.code(), day.day(), OffsetDateTime.now(clock))
                .update();
        if (first > 0) {
            news.clerks(meeting, "hearing", "专项工作报告的期限", "“" + item.title() + "”：" + day.sentence() + "（监督法第十五条）。");
        }
    }
}
