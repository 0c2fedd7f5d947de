package jianyi.meeting.papers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.calendar.ChineseDates;
import jianyi.deputy.Session;
import jianyi.deputy.Sessions;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingDays;
import jianyi.office.Offices;
import jianyi.papers.LetterText;
import jianyi.papers.PaperRows;
import jianyi.statistics.report.SessionReport;
import jianyi.suggestion.State;
import jianyi.suggestion.Words;
import jianyi.suggestion.published.PublishedCase;
import jianyi.suggestion.published.PublishedCases;
import org.springframework.stereotype.Component;

/**
 * 代表建议办理情况的报告: what became of suggestions since the session before, for the congress and the public (代表法 第五十一条，地方组织法
 * 第四十二条). Its numbers are the statistics' for these days; the list of what may be published is its own.
 */
@Component
class ReportWording {

    private static final List<String> COLUMNS = List.of("编号", "标题", "代表", "单位", "状态", "评价");

    private final PublishedCases cases;
    private final Sessions sessions;
    private final Offices offices;
    private final MeetingDays days;
    private final SessionReport report;

    ReportWording(PublishedCases cases, Sessions sessions, Offices offices, MeetingDays days, SessionReport report) {
        this.cases = cases;
        this.sessions = sessions;
        this.offices = offices;
        this.days = days;
        this.report = report;
    }

    /** The report as a Word file. */
    byte[] write(Meeting meeting) {
        var first = first(meeting);
        var last = last(meeting);
        var all = cases.received(meeting.body(), first, last);
        var body = offices.get(meeting.body());
        var own = new LinkedHashMap<String, Object>();
        own.put("会议名称", LetterText.line(meeting.title()));
        own.put("公开说明", published(all));
        own.put("建议", list(all));
        own.put("落款", LetterText.formal(body));
        own.put("日期", ChineseDates.format(days.today()));
        return report.write(DocumentKind.REPORT.template(), body, first, last, own);
    }

    /** From the opening of the session before; without one, from the beginning of the year. */
    private LocalDate first(Meeting meeting) {
        return sessions.of(meeting.body()).stream()
                .map(Session::opens)
                .filter(opens -> opens.isBefore(begins(meeting)))
                .findFirst()
                .orElse(begins(meeting).withDayOfYear(1));
    }

    private static LocalDate begins(Meeting meeting) {
        return meeting.openedOn() == null ? meeting.opens() : meeting.openedOn();
    }

    private LocalDate last(Meeting meeting) {
        var eve = begins(meeting).minusDays(1);
        return eve.isAfter(days.today()) ? days.today() : eve;
    }

    private static List<String> published(List<PublishedCase> all) {
        long named = all.stream().filter(PublishedCase::named).count();
        return List.of("下表列出代表同意公开的 " + named + " 件；代表不同意公开或者要求保密的 " + (all.size() - named) + " 件只计入数字。");
    }

    private static PaperRows list(List<PublishedCase> all) {
        return new PaperRows(
                COLUMNS,
                all.stream()
                        .filter(PublishedCase::named)
                        .map(ReportWording::line)
                        .toList());
    }

    /** That the chair was asked would tell of a rating that is not final. */
    private static Map<String, String> line(PublishedCase one) {
        var state = one.state() == State.ESCALATED ? State.RATING : one.state();
        var line = new LinkedHashMap<String, String>();
        line.put("编号", one.shownNumber());
        line.put("标题", LetterText.line(one.title()));
        line.put("代表", LetterText.line(one.deputyName()));
        line.put("单位", one.units());
        line.put("状态", state.label());
        line.put("评价", one.state() == State.CLOSED ? rating(one) : "");
        return line;
    }

    private static String rating(PublishedCase one) {
        return one.verdict() == null ? "未反馈" : Words.of(Words.RATING, one.verdict());
    }
}
