package jianyi.suggestion.review;

import java.util.List;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.flow.text.Text;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Lineage;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suggestions on one matter are handled as one 并案办理: each keeps its text, its signers and its log, and every deputy is answered
 * (重庆市人大代表建议工作条例 第十三条；青岛、山东、浙江同).
 */
@Service
public class MergingDesk {

    private final Suggestions suggestions;
    private final Lineage lineage;
    private final Chronicle chronicle;
    private final Terms terms;
    private final LineageNews news;

    MergingDesk(Suggestions suggestions, Lineage lineage, Chronicle chronicle, Terms terms, LineageNews news) {
        this.suggestions = suggestions;
        this.lineage = lineage;
        this.chronicle = chronicle;
        this.terms = terms;
        this.news = news;
    }

    /** Ties the suggestion under review to the one it shall be handled with. @throws Refusal 400 naming 并入哪一件 */
    @Transactional
    public ReviewDesk.Outcome merge(Step step, Suggestion suggestion, String reason) {
        var main = main(suggestion, step.answers());
        lineage.mergeInto(suggestion.number(), main.number(), State.MERGED);
        chronicle.note(
                suggestion.number(),
                step.person(),
                CaseEntry.MERGED,
                "合并办理",
                "并入" + main.shownNumber() + "《" + main.title() + "》\n" + reason);
        chronicle.note(
                main.number(),
                step.person(),
                CaseEntry.MERGED_IN,
                "并入一件",
                suggestion.number() + "《" + suggestion.title() + "》\n" + reason);
        news.merged(suggestion, main, reason);
        return ReviewDesk.Outcome.MERGED;
    }

    private Suggestion main(Suggestion suggestion, Answers answers) {
        var named = Text.code(answers.need("mergeInto"));
        var number = lineage.now(named).orElse(named);
        if (number.equals(suggestion.number())) {
            throw answers.wrong("mergeInto", "不能是本件");
        }
        if (!lineage.merged(suggestion.number()).isEmpty()) {
            throw answers.wrong("mergeInto", "不能选：已有建议并入本件，请先撤销那次合并");
        }
        var main = suggestions
                .find(number)
                .filter(found -> found.body().equals(suggestion.body()))
                .map(found -> suggestions.lock(found.number()))
                .orElseThrow(() -> answers.wrong("mergeInto", "不是本级人大的建议编号"));
        if (!main.state().joinable()) {
            throw answers.wrong("mergeInto", "现在是“" + main.state().label() + "”，不能再并入");
        }
        return main;
    }

    /**
     * Undoes a merge; the case goes back to its own review.
     *
     * @return the case, so that its process can be told
     * @throws Refusal 409 when it is not merged any more
     */
    @Transactional
    public Suggestion undo(String number, String person, String reason) {
        var merged = suggestions.lock(number);
        if (merged.state() != State.MERGED) {
            throw Refusal.conflict("这件建议现在是“" + merged.state().label() + "”，没有可撤销的合并");
        }
        chronicle.note(
                merged.mergedInto(),
                person,
                CaseEntry.UNMERGED_FROM,
                "撤销并入",
                merged.number() + "《" + merged.title() + "》\n" + reason);
        chronicle.note(number, person, CaseEntry.UNMERGED, "撤销合并", reason);
        lineage.mergeInto(number, null, State.REVIEWING);
        news.unmerged(merged, reason);
        return merged;
    }

    /** The cases that must go their own way because the main one ended without an answer; they are back in review. */
    @Transactional
    public List<Suggestion> released(String main) {
        var ended = suggestions.lock(main);
        if (ended.state() == State.CLOSED) {
            return List.of();
        }
        var merged = lineage.merged(main);
        merged.forEach(m -> {
            lineage.mergeInto(m.number(), null, State.REVIEWING);
            chronicle.note(
                    m.number(),
                    CaseEntry.MAIN_ENDED,
                    "主件已终止，重新审查",
                    ended.shownNumber() + ended.state().label());
        });
        return merged;
    }

    /** The cases that end with the main one, which has been answered and rated. */
    @Transactional
    public List<Suggestion> joined(String main) {
        var merged = lineage.merged(main).stream()
                .filter(m -> m.state() == State.MERGED)
                .toList();
        merged.forEach(m -> {
            suggestions.close(m.number(), State.JOINED, null, terms.today());
            chronicle.note(m.number(), CaseEntry.CLOSED, "随主件办结", null);
        });
        return merged;
    }
}
