package jianyi.suggestion.sight;

import java.util.Optional;
import jianyi.access.Viewers;
import jianyi.flow.CaseTitles;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import org.springframework.stereotype.Component;

/** Names a suggestion to whoever may read it. */
@Component
class ReadableTitles implements CaseTitles {

    private final CaseAccess access;
    private final Viewers viewers;
    private final Suggestions suggestions;

    ReadableTitles(CaseAccess access, Viewers viewers, Suggestions suggestions) {
        this.access = access;
        this.viewers = viewers;
        this.suggestions = suggestions;
    }

    @Override
    public Optional<String> title(String caseNumber, String reader) {
        return access.mayRead(viewers.of(reader), caseNumber)
                ? suggestions.find(caseNumber).map(Suggestion::title)
                : Optional.empty();
    }
}
