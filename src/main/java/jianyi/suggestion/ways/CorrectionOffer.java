package jianyi.suggestion.ways;

import java.util.ArrayList;
import java.util.List;
import jianyi.casework.act.Field;
import jianyi.casework.act.Way;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Reply;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Words;
import jianyi.suggestion.sight.Sight;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers to correct typing errors in the deputy's words and in a letter's data. */
@Component
@Order(5)
class CorrectionOffer implements SuggestionOffer {

    private final Handlings handlings;
    private final CorrectionDesk desk;

    CorrectionOffer(Handlings handlings, CorrectionDesk desk) {
        this.handlings = handlings;
        this.desk = desk;
    }

    @Override
    public List<Way> ways(Sight sight) {
        var ways = new ArrayList<Way>();
        if (desk.textOpen(sight.viewer(), sight.suggestion())) {
            ways.add(text(sight.suggestion()));
        }
        for (Handling handling : handlings.of(sight.suggestion().number())) {
            var reply = desk.letterOpen(sight.viewer(), sight.suggestion(), handling);
            if (reply != null) {
                ways.add(letter(handling, reply));
            }
        }
        return ways;
    }

    private static Way text(Suggestion suggestion) {
        return new Way(
                "correct",
                "更正错字",
                "只改错字，不改意思；原文和改动都留在时间线上，附议人会收到通知。",
                List.of(
                        Field.text("title", suggestion.title(), 100),
                        Field.words("situation", suggestion.situation()),
                        Field.words("proposal", suggestion.proposal()),
                        Field.select(
                                "category",
                                suggestion.category(),
                                Words.CATEGORIES.stream()
                                        .map(word -> new Field.Option(word, word))
                                        .toList()),
                        Field.reason("")));
    }

    private static Way letter(Handling handling, Reply reply) {
        return new Way(
                "letter/" + handling.id(),
                "更正答复函信息",
                "文号、日期登记错了的，在办结以前可以更正；代表评价的期限随送达日期调整。",
                List.of(
                        Field.text("letterNumber", reply.letterNumber(), 100),
                        Field.date("letterDate", reply.letterDate().toString()),
                        Field.date("deliveredOn", reply.deliveredOn().toString()),
                        Field.reason("")));
    }
}
