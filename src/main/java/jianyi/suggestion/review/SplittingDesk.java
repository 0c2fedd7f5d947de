package jianyi.suggestion.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import jianyi.calendar.BeijingClock;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Answers;
import jianyi.flow.Step;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Lineage;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A suggestion on several matters becomes several 拆分, one matter each (重庆市人大代表建议工作条例 第九条). */
@Service
public class SplittingDesk {

    private static final int LONGEST_TITLE = 100;
    private static final int MOST = 20;

    private final Suggestions suggestions;
    private final Lineage lineage;
    private final Chronicle chronicle;
    private final Terms terms;
    private final LineageNews news;
    private final Clock clock;

    SplittingDesk(
            Suggestions suggestions, Lineage lineage, Chronicle chronicle, Terms terms, LineageNews news, Clock clock) {
        this.suggestions = suggestions;
        this.lineage = lineage;
        this.chronicle = chronicle;
        this.terms = terms;
        this.news = news;
        this.clock = clock;
    }

    /** Ends the case and stores its pieces, each with the whole text and all signers. @throws jianyi.flow.Refusal 400 naming the line */
    @Transactional
    public ReviewDesk.Outcome split(Step step, Suggestion suggestion, String reason) {
        var numbers = titles(step.answers()).stream()
                .map(title -> piece(step, suggestion, title))
                .toList();
        suggestions.close(suggestion.number(), State.SPLIT, null, terms.today());
        chronicle.note(
                suggestion.number(),
                step.person(),
                CaseEntry.SPLIT,
                "拆分",
                "拆为 " + String.join("、", numbers) + "\n" + reason);
        news.split(suggestion, lineage.derived(suggestion.number()), reason);
        return ReviewDesk.Outcome.SPLIT;
    }

    /** The pieces, so that their processes can begin. */
    @Transactional
    public List<Suggestion> splitOff(String number) {
        return lineage.derived(number);
    }

    private String piece(Step step, Suggestion whole, String title) {
        var at = OffsetDateTime.now(clock);
        var number = suggestions.nextNumber(whole.body(), BeijingClock.day(at).getYear());
        lineage.derive(new Lineage.Origin(
                whole.number(),
                "split",
                number,
                whole.body(),
                whole.deputy(),
                whole.deputyName(),
                title,
                whole.session(),
                whole.enteredBy(),
                whole.enteredName(),
                whole.enteredFrom(),
                at));
        lineage.copyCosigners(whole.number(), number);
        chronicle.note(
                number,
                step.person(),
                CaseEntry.SPLIT_OFF,
                "由拆分产生",
                "原为 " + whole.number() + "《" + whole.title() + "》");
        return number;
    }

    private static List<String> titles(Answers answers) {
        var titles = new ArrayList<String>();
        var lines = answers.need("splitTitles").lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > LONGEST_TITLE || titles.contains(lines.get(i))) {
                throw answers.wrong("splitTitles", "第 " + (i + 1) + " 行有误：标题不超过 " + LONGEST_TITLE + " 字，不重复");
            }
            if (!lines.get(i).isEmpty()) {
                titles.add(lines.get(i));
            }
        }
        if (titles.size() < 2 || titles.size() > MOST) {
            throw answers.wrong("splitTitles", "应有 2 至 " + MOST + " 行，一行写一件的标题");
        }
        return titles;
    }
}
