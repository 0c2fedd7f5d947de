package jianyi.suggestion.similar;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jianyi.access.Viewer;
import jianyi.suggestion.sight.CaseAccess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what has been suggested before, as far as somebody may know of it. */
@Component
class SimilarCases {

    private static final int SHOWN = 8;

    private final CaseAccess access;
    private final Likenesses likenesses;
    private final Rarities rarities;
    private final SimilarLines lines;

    SimilarCases(CaseAccess access, Likenesses likenesses, Rarities rarities, SimilarLines lines) {
        this.access = access;
        this.likenesses = likenesses;
        this.rarities = rarities;
        this.lines = lines;
    }

    /** What is like this case, the likest first; the case itself is not among them. */
    @Transactional(readOnly = true)
    public List<SimilarCase> to(Viewer viewer, String number) {
        return like(viewer, likenesses.of(number), number);
    }

    /** What is like words that are just being written, the likest first. */
    @Transactional(readOnly = true)
    public List<SimilarCase> to(Viewer viewer, String title, String text) {
        return like(viewer, likenesses.of(title, text), "");
    }

    private List<SimilarCase> like(Viewer viewer, Likeness asked, String itself) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Knowing knowing = Knowing.of(viewer, access.reach(viewer));
        Rarity rarity = rarities.current();
        List<Match> best = likenesses.candidates(asked, rarity, knowing.condition(), knowing.params()).stream()
                .filter(candidate -> !candidate.number().equals(itself))
                .map(candidate -> new Match(candidate.number(), Comparison.of(asked, candidate.likeness(), rarity)))
                .filter(match -> match.comparison().alike())
                .sorted(Comparator.comparing(match -> -match.comparison().likeness()))
                .limit(SHOWN)
                .toList();
        Map<String, SimilarCase> known =
                lines.of(best.stream().map(Match::number).toList(), knowing.reach());
        return best.stream()
                .map(match ->
                        known.get(match.number()).because(match.comparison().why(), asked))
                .toList();
    }

    private record Match(String number, Comparison comparison) {}
}
