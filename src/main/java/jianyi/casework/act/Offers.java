package jianyi.casework.act;

import java.util.List;
import jianyi.access.Viewer;
import jianyi.office.Practice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is offered beside the cases of every room. */
@Component
public class Offers {

    private final ObjectProvider<Offer> offers;

    Offers(ObjectProvider<Offer> offers) {
        this.offers = offers;
    }

    /** The ways open to this reader of this case now, in the order shown; none beside a practice case, which goes its main way. */
    public List<Way> of(Viewer viewer, String number) {
        return Practice.is(number)
                ? List.of()
                : offers.orderedStream()
                        .flatMap(offer -> offer.ways(viewer, number).stream())
                        .toList();
    }
}
