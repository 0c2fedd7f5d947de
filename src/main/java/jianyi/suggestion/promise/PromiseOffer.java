package jianyi.suggestion.promise;

import java.util.List;
import jianyi.casework.act.Field;
import jianyi.casework.act.Way;
import jianyi.followup.undertaking.Undertaking;
import jianyi.followup.undertaking.Undertakings;
import jianyi.suggestion.sight.Sight;
import jianyi.suggestion.ways.SuggestionOffer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers the unit's head and the body's clerk to say in writing why a promise cannot be kept. */
@Component
@Order(13)
class PromiseOffer implements SuggestionOffer {

    private final Undertakings undertakings;
    private final PromiseDesk desk;

    PromiseOffer(Undertakings undertakings, PromiseDesk desk) {
        this.undertakings = undertakings;
        this.desk = desk;
    }

    @Override
    public List<Way> ways(Sight sight) {
        return undertakings.of(sight.suggestion().number()).stream()
                .filter(promise -> desk.explains(sight.viewer(), sight.suggestion(), promise))
                .map(PromiseOffer::way)
                .toList();
    }

    private static Way way(Undertaking promise) {
        return new Way(
                "explain/" + promise.id(),
                "说明承诺不能兑现（" + promise.matter() + "）",
                "确实不能兑现的，向代表作出书面说明；说明会发给代表和承办单位，这项承诺不再跟踪，说明留在案卷和台账里。",
                List.of(Field.words("explanation", "")));
    }
}
