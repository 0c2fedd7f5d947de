package jianyi.suggestion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import jianyi.calendar.Calendars;
import jianyi.calendar.ChineseDates;
import jianyi.notice.Notice;
import jianyi.office.Offices;
import jianyi.office.Setting;
import jianyi.office.Settings;
import org.springframework.stereotype.Component;

/**
 * How a suggestion is told of: every subject says what to do, which number and which title. Mailboxes are outside the product, and some
 * are read by others: a confidential suggestion is named by its number alone and nothing that was typed about it goes out; the texts of
 * others go out only where the body allows it and the author agreed to their disclosure (保守国家秘密法 第六十四条 on work secrets 工作秘密).
 */
@Component
public class CaseNotices {

    private static final String HIDDEN = "（代表要求保密，请登录后查看）";

    private final Offices offices;
    private final Calendars calendars;
    private final Settings settings;
    private final Clock clock;

    CaseNotices(Offices offices, Calendars calendars, Settings settings, Clock clock) {
        this.offices = offices;
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A notice about a suggestion.
     *
     * @param what what has happened or is to be done; the subject, before number and title
     * @param path where to look: the task, or null for the case
     * @param author who handed it in, as this reader may read it
     * @param due the reader's last day, or null
     */
    public Notice of(
            Suggestion suggestion,
            String kind,
            String what,
            String path,
            String sentence,
            String author,
            LocalDate due) {
        return new Notice(
                kind,
                what + "：" + label(suggestion),
                suggestion.number(),
                path == null ? "/cases/" + suggestion.number() : path,
                suggestion.body(),
                said(suggestion, sentence),
                facts(suggestion, author, due));
    }

    /** Whether a mail may carry the words of the suggestion and of its reply. */
    public boolean carriesTexts(Suggestion suggestion) {
        return suggestion.disclosure().equals("full")
                && !suggestion.confidential()
                && settings.text(suggestion.body(), Setting.MAIL_TEXTS).equals("yes");
    }

    /** A last day in a subject: 3月9日. */
    String shortly(LocalDate due) {
        return ChineseDates.shortly(due, LocalDate.now(clock));
    }

    /** What a mail calls a suggestion, its own or another one: by its number alone when it is confidential. */
    public static String label(Suggestion suggestion) {
        return suggestion.confidential()
                ? suggestion.shownNumber()
                : suggestion.shownNumber() + "《" + suggestion.title() + "》";
    }

    private static String said(Suggestion suggestion, String sentence) {
        if (!suggestion.confidential()) {
            return sentence;
        }
        var named = sentence.replace("《" + suggestion.title() + "》", "");
        // Behind a colon stands what somebody has typed: a reason, a demand, an answer.
        int typed = named.indexOf('：');
        return typed < 0 ? named : named.substring(0, typed + 1) + "请登录后查看。";
    }

    private Map<String, String> facts(Suggestion suggestion, String author, LocalDate due) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("建议", suggestion.confidential() ? HIDDEN : "《" + suggestion.title() + "》");
        facts.put(
                "编号",
                suggestion.publicNumber() == null
                        ? suggestion.number()
                        : suggestion.shownNumber() + "（" + suggestion.number() + "）");
        facts.put("提出人", suggestion.confidential() ? HIDDEN : author);
        facts.put("受理机关", offices.name(suggestion.body()));
        if (due != null) {
            facts.put("期限", calendars.words(due));
        }
        return facts;
    }
}
