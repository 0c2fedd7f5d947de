package jianyi.suggestion.supervision;

import java.util.ArrayList;
import java.util.List;
import jianyi.calendar.ChineseDates;
import jianyi.casework.act.Field;
import jianyi.casework.act.Way;
import jianyi.suggestion.sight.Sight;
import jianyi.suggestion.ways.Doers;
import jianyi.suggestion.ways.Offer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers the body to press a unit, and the deputy to press all of them. */
@Component
@Order(10)
class SupervisionOffer implements Offer {

    private final SupervisionDesk desk;
    private final UrgingDesk urging;
    private final SupervisionNews words;
    private final Doers doers;

    SupervisionOffer(SupervisionDesk desk, UrgingDesk urging, SupervisionNews words, Doers doers) {
        this.desk = desk;
        this.urging = urging;
        this.words = words;
        this.doers = doers;
    }

    @Override
    public List<Way> ways(Sight sight) {
        var suggestion = sight.suggestion();
        var units = desk.atWork(suggestion).stream()
                .map(h -> new Field.Option(h.unit(), words.unit(h.unit())))
                .distinct()
                .toList();
        var ways = new ArrayList<Way>();
        if (!units.isEmpty() && desk.presses(sight.viewer(), suggestion)) {
            ways.add(supervise(units));
        }
        if (urging.offered(sight.viewer(), suggestion)) {
            ways.add(urge(sight));
        }
        return ways;
    }

    private static Way supervise(List<Field.Option> units) {
        var first = units.size() == 1 ? units.get(0).value() : "";
        return new Way(
                "supervise",
                "督办",
                "向单位发出督办单，单位须在限定的日期以前答复；单位的经办人和负责人会收到通知。",
                List.of(
                        Field.select("unit", first, units).called("督办单位"),
                        Field.words("demand", ""),
                        Field.date("answerBy", "")));
    }

    private Way urge(Sight sight) {
        var sentence = urging.waitsUntil(sight.suggestion())
                .map(next -> "刚催办过，" + ChineseDates.format(next) + "起可以再次催办。")
                .orElse("请正在办理的单位抓紧办理；单位和人大工作人员会收到通知。");
        return new Way("urge", "催办", sentence, List.of()).entered(!doers.author(sight.viewer(), sight.suggestion()));
    }
}
