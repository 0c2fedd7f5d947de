package jianyi.suggestion.ways;

import java.util.List;
import jianyi.casework.act.Field;
import jianyi.casework.act.Way;
import jianyi.suggestion.sight.Sight;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers the deputy to object to the assignment. */
@Component
@Order(3)
class ObjectionOffer implements SuggestionOffer {

    private final Doers doers;
    private final ObjectionDesk desk;

    ObjectionOffer(Doers doers, ObjectionDesk desk) {
        this.doers = doers;
        this.desk = desk;
    }

    @Override
    public List<Way> ways(Sight sight) {
        var suggestion = sight.suggestion();
        boolean open = doers.speaks(sight.viewer(), suggestion) && desk.possible(suggestion);
        return open
                ? List.of(new Way(
                                "object",
                                "对交办有异议",
                                "认为不该由现在的单位办理的，请说明理由，由人大决定是否改交。一次交办只能提一次。",
                                List.of(Field.reason("最好写明应当由哪个单位办理。")))
                        .entered(!doers.author(sight.viewer(), suggestion)))
                : List.of();
    }
}
