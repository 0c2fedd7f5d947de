package jianyi.suggestion.similar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyi.access.Viewers;
import jianyi.casework.step.FormFacts;
import jianyi.flow.TaskAtHand;
import org.springframework.stereotype.Component;

/** Tells the clerk in the review form that there are similar suggestions; what they are stands in the case sheet. */
@Component
class SimilarHint implements FormFacts {

    private final SimilarCases similar;
    private final Viewers viewers;

    SimilarHint(SimilarCases similar, Viewers viewers) {
        this.similar = similar;
        this.viewers = viewers;
    }

    @Override
    public Map<String, Object> shown(TaskAtHand task, String reader) {
        if (!task.key().equals("user_review")) {
            return Map.of();
        }
        Map<String, Object> facts = new HashMap<>();
        facts.put("similarHint", hint(similar.to(viewers.of(reader), task.caseNumber())));
        return facts;
    }

    private static String hint(List<SimilarCase> found) {
        return found.isEmpty()
                ? ""
                : "有 " + found.size() + " 件相似建议，最接近的是“" + found.get(0).title() + "”（"
                        + found.get(0).year() + " 年，" + found.get(0).state() + "），见“案卷”。";
    }
}
