package jianyi.suggestion.past;

import java.util.List;
import java.util.Optional;
import jianyi.suggestion.State;
import jianyi.suggestion.sheet.SheetPart;
import jianyi.suggestion.sight.Sight;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How a past suggestion was answered; its letters for those who have to do with it. */
@Component
@Order(5)
class PastPart implements SheetPart {

    private final PastTable past;
    private final PastLetters letters;

    PastPart(PastTable past, PastLetters letters) {
        this.past = past;
        this.letters = letters;
    }

    @Override
    public String id() {
        return "past";
    }

    @Override
    public String heading() {
        return "历史办理情况";
    }

    @Override
    public Optional<PastFacts> of(Sight sight) {
        if (sight.suggestion().state() != State.PAST) {
            return Optional.empty();
        }
        String number = sight.suggestion().number();
        return past.facts(number).map(facts -> sight.involved() ? facts.with(letters.of(number)) : published(facts));
    }

    private static PastFacts published(PastFacts it) {
        return new PastFacts(
                it.number(),
                it.year(),
                it.original(),
                it.session(),
                null,
                it.category(),
                it.units(),
                it.resultClass(),
                it.reply(),
                null,
                it.repliedOn(),
                List.of(),
                List.of());
    }
}
