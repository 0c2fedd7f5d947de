package jianyi.suggestion.mine;

import java.util.List;
import java.util.Optional;
import jianyi.access.Viewer;
import jianyi.calendar.ChineseDates;
import jianyi.casework.sheet.Signal;
import jianyi.office.Offices;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.Words;
import jianyi.suggestion.handling.Replies;
import jianyi.suggestion.handling.ReplyClasses;
import jianyi.suggestion.mine.MyCase.Answer;
import jianyi.suggestion.sight.CaseAccess;
import jianyi.suggestion.sight.Sight;
import jianyi.suggestion.time.SheetDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The suggestions a deputy handed in or signs along, each with where it stands. */
@Repository
class MyCases {

    private final CaseAccess access;
    private final Suggestions suggestions;
    private final Handlings handlings;
    private final Replies replies;
    private final ReplyClasses classes;
    private final Offices offices;
    private final CaseWay way;
    private final SheetDates dates;
    private final JdbcClient jdbc;

    MyCases(
            CaseAccess access,
            Suggestions suggestions,
            Handlings handlings,
            Replies replies,
            ReplyClasses classes,
            Offices offices,
            CaseWay way,
            SheetDates dates,
            JdbcClient jdbc) {
        this.access = access;
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.replies = replies;
        this.classes = classes;
        this.offices = offices;
        this.way = way;
        this.dates = dates;
        this.jdbc = jdbc;
    }

    /** So many of them: what is under way first, the latest on top. */
    List<MyCase> of(Viewer viewer, int most) {
        return jdbc.sql("""
                        select number from suggestion s where deputy = :me
                            or number in (select number from cosigner where person = :me and cosigned is not false)
                        order by closed_on is not null, submitted_at desc, number desc limit :most""").param("me", viewer.id()).param("most", most).query(String.class).list().stream()
                .flatMap(number -> find(viewer, number).stream())
                .toList();
    }

    /** One of them; empty when it is no suggestion or none this person may read. */
    Optional<MyCase> find(Viewer viewer, String number) {
        return suggestions
                .find(number)
                .map(it -> access.sight(viewer, it))
                .filter(Sight::involved)
                .map(this::shown);
    }

    private MyCase shown(Sight sight) {
        Suggestion it = sight.suggestion();
        String left = dates.left(it);
        return new MyCase(
                it,
                it.deputy().equals(sight.viewer().id()),
                sight.state().label() + verdict(it),
                left.isEmpty() ? null : new Signal(dates.light(it), left),
                it.state() == State.PAST ? List.of() : way.of(sight),
                handlings.of(it.number()).stream()
                        .filter(unit ->
                                unit.round() == it.round() && unit.part().answers())
                        .flatMap(unit -> answer(sight, unit).stream())
                        .toList());
    }

    private static String verdict(Suggestion it) {
        return it.state() != State.CLOSED || it.verdict() == null ? "" : "，" + Words.of(Words.RATING, it.verdict());
    }

    private Optional<Answer> answer(Sight sight, Handling unit) {
        return replies.latest(unit.id())
                .filter(reply -> reply.deliveredOn() != null)
                .filter(reply -> sight.reply(unit, reply, offices.get(unit.unit())))
                .map(reply -> new Answer(
                        unit.id(),
                        offices.get(unit.unit()).name(),
                        classes.find(sight.suggestion().body(), reply.replyClass())
                                .map(ReplyClasses.ReplyClass::shown)
                                .orElse(reply.replyClass()),
                        reply.text(),
                        ChineseDates.format(reply.deliveredOn())));
    }
}
