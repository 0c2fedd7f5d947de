package jianyi.suggestion.similar;

import java.util.List;
import java.util.Optional;
import jianyi.suggestion.sheet.SheetPart;
import jianyi.suggestion.sight.Sight;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Similar suggestions on the case sheet, for everybody who has to do with the case, each as far as he may know of them. */
@Component
@Order(80)
class SimilarPart implements SheetPart {

    private final SimilarCases similar;

    SimilarPart(SimilarCases similar) {
        this.similar = similar;
    }

    @Override
    public String id() {
        return "similar";
    }

    @Override
    public String heading() {
        return "相似建议";
    }

    @Override
    public Optional<?> of(Sight sight) {
        List<SimilarCase> found =
                sight.involved() ? similar.to(sight.viewer(), sight.suggestion().number()) : List.of();
        // Who may not know this one's author is not shown whose the others like it are.
        List<SimilarCase> shown = sight.author()
                ? found
                : found.stream().map(SimilarCase::nameless).toList();
        return Optional.of(shown).filter(cases -> !cases.isEmpty());
    }
}
