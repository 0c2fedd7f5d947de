package jianyi.followup.supervision;

import java.util.List;
import jianyi.access.Viewer;
import jianyi.casework.act.Field;
import jianyi.casework.act.Offer;
import jianyi.casework.act.Way;
import jianyi.followup.Owed;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers the body to press an office. */
@Component
@Order(10)
class SupervisionOffer implements Offer {

    private final SupervisionDesk desk;
    private final SupervisionNews words;

    SupervisionOffer(SupervisionDesk desk, SupervisionNews words) {
        this.desk = desk;
        this.words = words;
    }

    @Override
    public List<Way> ways(Viewer viewer, String number) {
        return desk.presses(viewer, number) ? supervise(number) : List.of();
    }

    private List<Way> supervise(String number) {
        var units = desk.atWork(number).stream().map(this::option).distinct().toList();
        var first = units.size() == 1 ? units.get(0).value() : "";
        return units.isEmpty()
                ? List.of()
                : List.of(new Way(
                        "supervise",
                        "督办",
                        "向单位发出督办单，单位须在限定的日期以前答复；单位的经办人和负责人会收到通知。",
                        List.of(
                                Field.select("unit", first, units).called("督办单位"),
                                Field.words("demand", ""),
                                Field.date("answerBy", ""))));
    }

    private Field.Option option(Owed owed) {
        var which = owed.opinion() == null ? "" : "（意见" + owed.opinion() + "）";
        return new Field.Option(SupervisionPages.choice(owed), words.name(owed.office()) + which);
    }
}
