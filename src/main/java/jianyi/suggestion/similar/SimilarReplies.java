package jianyi.suggestion.similar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.casework.step.FormFacts;
import jianyi.flow.TaskAtHand;
import jianyi.flow.text.FormText;
import jianyi.office.Offices;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Reply;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.handling.Replies;
import jianyi.suggestion.sight.CaseAccess;
import org.springframework.stereotype.Component;

/** Puts beside a draft how similar suggestions were answered, as far as whoever drafts may read those replies. */
@Component
class SimilarReplies implements FormFacts {

    private static final int SHOWN = 3;
    private static final int LONGEST = 1_500;

    private final SimilarCases similar;
    private final Suggestions suggestions;
    private final Handlings handlings;
    private final Replies replies;
    private final Offices offices;
    private final CaseAccess access;
    private final Viewers viewers;

    SimilarReplies(
            SimilarCases similar,
            Suggestions suggestions,
            Handlings handlings,
            Replies replies,
            Offices offices,
            CaseAccess access,
            Viewers viewers) {
        this.similar = similar;
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.replies = replies;
        this.offices = offices;
        this.access = access;
        this.viewers = viewers;
    }

    @Override
    public Map<String, Object> shown(TaskAtHand task, String reader) {
        if (!task.key().equals("user_draftReply")) {
            return Map.of();
        }
        var viewer = viewers.of(reader);
        Map<String, Object> facts = new HashMap<>();
        facts.put("similarReplies", panel(answered(viewer, task.caseNumber())));
        return facts;
    }

    private List<FormText> answered(Viewer viewer, String number) {
        return similar.to(viewer, number).stream()
                .filter(SimilarCase::opens)
                .flatMap(found -> replies(viewer, found).map(reply -> said(found, reply)))
                .limit(SHOWN)
                .toList();
    }

    private Stream<Reply> replies(Viewer viewer, SimilarCase found) {
        var suggestion = suggestions.find(found.number()).orElseThrow();
        var sight = access.sight(viewer, suggestion);
        return handlings.of(found.number()).stream()
                .filter(handling -> handling.round() == suggestion.round()
                        && handling.part().answers())
                .flatMap(handling -> replies
                        .latest(handling.id())
                        .filter(reply -> reply.deliveredOn() != null
                                && sight.reply(handling, reply, offices.get(handling.unit())))
                        .stream());
    }

    private static FormText said(SimilarCase found, Reply reply) {
        return FormText.of(
                "**{}《{}》**（{} 年，{}）\n\n{}",
                found.shownNumber(),
                found.title(),
                found.year(),
                String.join("，", found.came()),
                shortened(reply.text()));
    }

    private static FormText panel(List<FormText> said) {
        return said.isEmpty()
                ? FormText.EMPTY
                : FormText.of("#### 往年相似建议的答复\n\n{}", said.stream().collect(FormText.joined("\n\n")));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "……（全文见该件案卷）";
    }
}
