package jianyi.meeting.papers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import jianyi.calendar.BeijingClock;
import jianyi.calendar.ChineseDates;
import jianyi.meeting.Meeting;
import jianyi.meeting.agenda.Items;
import jianyi.meeting.outcome.Resolution;
import jianyi.meeting.outcome.Resolutions;
import jianyi.meeting.vote.Votes;
import jianyi.office.Offices;
import jianyi.papers.LetterText;
import jianyi.papers.Paragraphs;
import org.springframework.stereotype.Component;

/** 决议、决定, each for itself, and the 公告 that makes a congress's resolutions and elections public (地方组织法 第十二条). */
@Component
class ResolutionWording {

    /** Left for the pen where there is no number or day yet. */
    private static final String OPEN = "　　　　";

    private final Resolutions resolutions;
    private final Items items;
    private final Votes votes;
    private final Offices offices;

    ResolutionWording(Resolutions resolutions, Items items, Votes votes, Offices offices) {
        this.resolutions = resolutions;
        this.items = items;
        this.votes = votes;
        this.offices = offices;
    }

    Map<String, Object> of(Meeting meeting, Resolution one) {
        var values = new LinkedHashMap<String, Object>();
        values.put("文号", one.docNumber() == null ? OPEN : LetterText.line(one.docNumber()));
        values.put("标题", LetterText.line(one.title()));
        values.put("题注", ChineseDates.format(passed(meeting, one)) + LetterText.line(meeting.title()) + verb(one));
        values.put("正文", LetterText.paragraphs(one.text()));
        sign(values, meeting);
        return values;
    }

    private String verb(Resolution one) {
        return votes.elected(one.item()).isEmpty() ? "通过" : "选举产生";
    }

    Map<String, Object> announced(Meeting meeting) {
        var values = new LinkedHashMap<String, Object>();
        values.put("公告号", meeting.announcement() == null ? OPEN : LetterText.line(meeting.announcement()));
        values.put("正文", body(meeting));
        sign(values, meeting);
        return values;
    }

    private Object body(Meeting meeting) {
        var lines = new Paragraphs();
        var title = LetterText.line(meeting.title());
        for (Resolution one : resolutions.of(meeting.number())) {
            var elected = votes.elected(one.item());
            var day = ChineseDates.format(passed(meeting, one));
            lines.add(
                    elected.isEmpty()
                            ? title + "于" + day + "通过《" + LetterText.line(one.title()) + "》"
                                    + (one.docNumber() == null ? "" : "（" + LetterText.line(one.docNumber()) + "）")
                                    + "。"
                            : title + "于" + day + "选举" + String.join("、", elected) + "为"
                                    + items.find(one.item()).orElseThrow().post() + "。");
        }
        return lines.orElse("");
    }

    /** The day of the last count on it, never after the close. */
    private LocalDate passed(Meeting meeting, Resolution one) {
        var counted = votes.last(one.item())
                .map(vote -> BeijingClock.day(vote.recordedAt()))
                .orElse(meeting.closedOn());
        return counted.isAfter(meeting.closedOn()) ? meeting.closedOn() : counted;
    }

    private void sign(Map<String, Object> values, Meeting meeting) {
        values.put(
                "落款",
                meeting.kind().congress()
                        ? LetterText.line(meeting.title()) + "主席团"
                        : LetterText.formal(offices.get(meeting.body())));
        values.put("日期", meeting.publishedOn() == null ? OPEN : ChineseDates.format(meeting.publishedOn()));
    }
}
