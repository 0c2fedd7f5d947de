package jianyi.suggestion.task;

import java.util.List;
import java.util.Map;
import jianyi.access.Viewers;
import jianyi.casework.step.Choice;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import jianyi.flow.text.Text;
import jianyi.suggestion.Lineage;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.sight.CaseAccess;
import org.springframework.stereotype.Component;

/** The case a start form names. */
@Component
public class AskedCases {

    private final Viewers viewers;
    private final CaseAccess access;
    private final Suggestions suggestions;
    private final Lineage lineage;

    AskedCases(Viewers viewers, CaseAccess access, Suggestions suggestions, Lineage lineage) {
        this.viewers = viewers;
        this.access = access;
        this.suggestions = suggestions;
        this.lineage = lineage;
    }

    /**
     * The case, locked; one that was transferred is found by the number it had before, too.
     *
     * @throws Refusal 400 for one that does not exist or that this person may not know of: the two look alike
     */
    public Suggestion locked(String person, Answers answers) {
        var asked = Text.code(answers.need("caseNumber"));
        var number = lineage.now(asked).orElse(asked);
        if (!access.mayRead(viewers.of(person), number)) {
            throw answers.wrong("caseNumber", "没有找到这件建议，可能编号有误，或者您无权查看");
        }
        return suggestions.lock(number);
    }

    /** A form's choices of cases, 第12号《标题》. */
    public List<Map<String, String>> choices(List<Suggestion> some) {
        return some.stream()
                .map(one -> Choice.of(one.number(), one.shownNumber() + "《" + one.title() + "》"))
                .toList();
    }
}
