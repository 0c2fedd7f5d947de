package jianyi.suggestion.followed;

import java.util.List;
import jianyi.calendar.ChineseDates;
import jianyi.casework.act.Way;
import jianyi.suggestion.sight.Sight;
import jianyi.suggestion.ways.Doers;
import jianyi.suggestion.ways.SuggestionOffer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers the deputy to press all units at work. */
@Component
@Order(10)
class UrgingOffer implements SuggestionOffer {

    private final UrgingDesk desk;
    private final Doers doers;

    UrgingOffer(UrgingDesk desk, Doers doers) {
        this.desk = desk;
        this.doers = doers;
    }

    @Override
    public List<Way> ways(Sight sight) {
        return desk.offered(sight.viewer(), sight.suggestion()) ? List.of(urge(sight)) : List.of();
    }

    private Way urge(Sight sight) {
        var sentence = desk.waitsUntil(sight.suggestion())
                .map(next -> "刚催办过，" + ChineseDates.format(next) + "起可以再次催办。")
                .orElse("请正在办理的单位抓紧办理；单位和人大工作人员会收到通知。");
        return new Way("urge", "催办", sentence, List.of()).entered(!doers.author(sight.viewer(), sight.suggestion()));
    }
}
