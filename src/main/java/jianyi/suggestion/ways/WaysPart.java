package jianyi.suggestion.ways;

import java.util.List;
import java.util.Optional;
import jianyi.casework.act.Way;
import jianyi.suggestion.sheet.SheetPart;
import jianyi.suggestion.sight.Sight;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this reader can do with the case beside his tasks. */
@Component
@Order(1)
class WaysPart implements SheetPart {

    private final ObjectProvider<Offer> offers;

    WaysPart(ObjectProvider<Offer> offers) {
        this.offers = offers;
    }

    @Override
    public String id() {
        return "ways";
    }

    @Override
    public String heading() {
        return "可以做的事";
    }

    @Override
    public boolean first() {
        return true;
    }

    @Override
    public Optional<?> of(Sight sight) {
        return Optional.of(ways(sight)).filter(ways -> !ways.isEmpty());
    }

    /** Every way open to this reader, in the order shown. */
    List<Way> ways(Sight sight) {
        return offers.orderedStream()
                .flatMap(offer -> offer.ways(sight).stream())
                .toList();
    }
}
