package jianyi.suggestion.ways;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.casework.act.ActedRoom;
import jianyi.casework.act.Offers;
import jianyi.casework.act.Way;
import jianyi.office.Practice;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.sheet.SheetPart;
import jianyi.suggestion.sight.CaseAccess;
import jianyi.suggestion.sight.Sight;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this reader can do with the case beside his tasks. */
@Component
@Order(1)
class WaysPart implements SheetPart, ActedRoom {

    private final CaseAccess access;
    private final ObjectProvider<SuggestionOffer> own;
    private final Offers offers;

    WaysPart(CaseAccess access, ObjectProvider<SuggestionOffer> own, Offers offers) {
        this.access = access;
        this.own = own;
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

    @Override
    public String room() {
        return Suggestions.ROOM;
    }

    @Override
    public void readable(Viewer viewer, String number) {
        access.readable(viewer, number);
    }

    @Override
    public List<Way> ways(Viewer viewer, String number) {
        return ways(access.sight(viewer, access.readable(viewer, number)));
    }

    private List<Way> ways(Sight sight) {
        if (Practice.is(sight.suggestion().number())) {
            return List.of();
        }
        return Stream.concat(
                        offers.of(sight.viewer(), sight.suggestion().number()).stream(),
                        own.orderedStream().flatMap(offer -> offer.ways(sight).stream()))
                .toList();
    }
}
