package jianyi.suggestion.ways;

import java.util.ArrayList;
import java.util.List;
import jianyi.casework.act.Field;
import jianyi.casework.act.Way;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Part;
import jianyi.suggestion.State;
import jianyi.suggestion.sight.Sight;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers whoever assigned to change the units that have not opened it yet. */
@Component
@Order(2)
class ReassignmentOffer implements SuggestionOffer {

    private final Handlings handlings;
    private final UnitChanges units;
    private final ReassignmentDesk desk;

    ReassignmentOffer(Handlings handlings, UnitChanges units, ReassignmentDesk desk) {
        this.handlings = handlings;
        this.units = units;
        this.desk = desk;
    }

    @Override
    public List<Way> ways(Sight sight) {
        if (sight.suggestion().state() != State.HANDLING) {
            return List.of();
        }
        var unopened = handlings.atWork(sight.suggestion()).stream()
                .filter(handling -> desk.changeable(sight.viewer(), handling))
                .toList();
        if (unopened.isEmpty()) {
            return List.of();
        }
        var others = units.others(sight.suggestion());
        var ways = new ArrayList<Way>();
        unopened.forEach(handling -> ways.addAll(changes(handling, others)));
        return ways;
    }

    private List<Way> changes(Handling handling, List<Field.Option> others) {
        var name = units.name(handling.unit());
        var ways = new ArrayList<Way>();
        if (!others.isEmpty()) {
            ways.add(new Way(
                    "unit/" + handling.id(),
                    "改变" + handling.part().label() + "单位（" + name + "）",
                    name + "还没有签收，可以改交其他单位；答复期限不变，两个单位和代表都会收到通知。",
                    List.of(Field.select("unit", "", others), Field.reason(""))));
        }
        if (handling.part() == Part.CO) {
            ways.add(new Way(
                    "drop/" + handling.id(),
                    "取消会办单位（" + name + "）",
                    name + "还没有签收，可以不再请它会办。",
                    List.of(Field.reason(""))));
        }
        if (handling.part() == Part.LEAD && !others.isEmpty()) {
            ways.add(new Way(
                    "add/" + handling.id(),
                    "增加会办单位",
                    "主办单位签收以前，可以再请一个单位会办。",
                    List.of(Field.select("coUnit", "", others), Field.reason(""))));
        }
        return ways;
    }
}
