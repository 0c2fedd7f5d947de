package jianyi.meeting.papers;

import static jianyi.meeting.papers.HandlingFigures.share;

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
import jianyi.papers.Paragraphs;
import jianyi.suggestion.State;
import jianyi.suggestion.Words;
import jianyi.suggestion.published.PublishedCase;
import jianyi.suggestion.published.PublishedCases;
import org.springframework.stereotype.Component;

/**
 * 代表建议办理情况的报告: what became of everything handed in since the session before, for the congress and the public (代表法 第五十一条，
 * 地方组织法 第四十二条).
 */
@Component
class ReportWording {

    private static final List<String> COLUMNS = List.of("编号", "标题", "代表", "单位", "状态", "评价");

    private final PublishedCases cases;
    private final Sessions sessions;
    private final Offices offices;
    private final MeetingDays days;

    ReportWording(PublishedCases cases, Sessions sessions, Offices offices, MeetingDays days) {
        this.cases = cases;
        this.sessions = sessions;
        this.offices = offices;
        this.days = days;
    }

    Map<String, Object> of(Meeting meeting) {
        var first = first(meeting);
        var last = last(meeting);
        var all = cases.received(meeting.body(), first, last);
        var figures = new HandlingFigures(all, days.today());
        var values = new LinkedHashMap<String, Object>();
        values.put("会议名称", LetterText.line(meeting.title()));
        values.put("说明", scope(first, last));
        values.put("受理情况", received(figures));
        values.put("答复情况", answered(figures));
        values.put("办理结果", results(figures));
        values.put("代表评价", ratings(figures));
        values.put("承诺", promises(meeting.body(), first, last));
        values.put("公开说明", published(all));
        values.put("建议", list(all));
        values.put("落款", LetterText.formal(offices.get(meeting.body())));
        values.put("日期", ChineseDates.format(days.today()));
        return values;
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

    private List<String> scope(LocalDate first, LocalDate last) {
        return List.of("本报告统计" + ChineseDates.format(first) + "至" + ChineseDates.format(last)
                + "提出的代表建议、批评和意见，以提出日期为准，办理情况统计到" + ChineseDates.format(days.today()) + "。");
    }

    private static List<String> received(HandlingFigures of) {
        return List.of("共收到 " + of.all() + " 件，其中会议期间 " + of.inSession() + " 件，闭会期间 " + (of.all() - of.inSession())
                + " 件。单独受理 " + of.accepted() + " 件，与其他建议合并办理 " + of.joined() + " 件，转请上级代表提出 " + of.upward()
                + " 件，尚待附议、审查或者修改 " + of.waiting() + " 件，作为来信处理 " + of.of(State.LETTER) + " 件，拆分为其他建议 "
                + of.of(State.SPLIT) + " 件，代表撤回 " + of.of(State.WITHDRAWN) + " 件。");
    }

    private static List<String> answered(HandlingFigures of) {
        return List.of(
                "已经交办" + " " + share(of.assigned(), of.accepted()) + "（单独受理的）。",
                "已经答复代表 " + share(of.replied(), of.assigned()) + "（已经交办的）。",
                "按期答复 " + share(of.inTime(), of.due()) + "（答复期限已到的和已经答复的）。",
                "再次办理 " + of.again() + " 件。");
    }

    private static List<String> results(HandlingFigures of) {
        var lines = new Paragraphs();
        if (of.replies() > 0) {
            lines.add("各承办单位共答复 " + of.replies() + " 件次，同一件分别办理的分别计算，再次办理的以最后一次答复为准：");
        }
        of.classes().forEach((label, count) -> lines.add(label + " " + share(count, of.replies()) + "。"));
        return lines.orElse("还没有答复。");
    }

    private static List<String> ratings(HandlingFigures of) {
        int satisfied = of.rated("satisfied");
        int basic = of.rated("basic");
        int returned = of.returned();
        return List.of(
                "办结 " + of.closed() + " 件，收回评价 " + share(returned, of.closed()) + "，未反馈 " + (of.closed() - returned)
                        + " 件。未反馈的不计为满意。",
                "满意 " + share(satisfied, returned) + "；基本满意 " + share(basic, returned) + "；不满意 "
                        + share(of.rated("dissatisfied"), returned) + "。",
                "满意和基本满意合计 " + share(satisfied + basic, returned) + "（收回评价的）。还在等待评价的 "
                        + (of.of(State.RATING) + of.of(State.ESCALATED)) + " 件。");
    }

    private List<String> promises(String body, LocalDate first, LocalDate last) {
        var made = cases.promises(body, first, last);
        var earlier = cases.earlierPromises(body, first);
        return List.of(
                "本期答复中承诺 " + made.all() + " 项，已经兑现 " + made.kept() + " 项，书面说明 " + made.explained() + " 项，由新的承诺替代或者不再跟踪 "
                        + made.replaced() + " 项，正在落实 " + made.open() + " 项（其中已过承诺日期 " + made.late() + " 项）。",
                "以前的承诺仍在落实 " + earlier.open() + " 项（其中已过承诺日期 " + earlier.late() + " 项）。");
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
