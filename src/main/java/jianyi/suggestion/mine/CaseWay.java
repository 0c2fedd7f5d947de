package jianyi.suggestion.mine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jianyi.calendar.BeijingClock;
import jianyi.suggestion.Contact;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Rating;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Words;
import jianyi.suggestion.handling.Replies;
import jianyi.suggestion.mine.MyCase.Reached;
import jianyi.suggestion.mine.MyCase.Stop;
import jianyi.suggestion.rating.Ratings;
import jianyi.suggestion.sight.Sight;
import org.springframework.stereotype.Component;

/** The line of steps a suggestion goes, in the round it is in, as far as its deputy may know. */
@Component
class CaseWay {

    private final Handlings handlings;
    private final Replies replies;
    private final Ratings ratings;
    private final Clock clock;

    CaseWay(Handlings handlings, Replies replies, Ratings ratings, Clock clock) {
        this.handlings = handlings;
        this.replies = replies;
        this.ratings = ratings;
        this.clock = clock;
    }

    /** A step and the day it was done, null before. */
    private record Step(String label, LocalDate day) {}

    /** The steps behind it, the one it is at, and those that are usually ahead. */
    List<Stop> of(Sight sight) {
        Suggestion it = sight.suggestion();
        List<Step> steps = steps(it, sight);
        boolean straight = straight(sight.state());
        List<Step> done = steps.stream().filter(step -> step.day() != null).toList();
        List<Stop> way = new ArrayList<>();
        done.forEach(step -> way.add(new Stop(step.label(), words(step.day()), 0, Reached.DONE)));
        if (!straight) {
            way.add(aside(it, sight.state(), last(done)));
        } else if (it.state() != State.CLOSED) {
            steps.stream().filter(step -> step.day() == null).forEach(step -> way.add(waiting(step, way, last(done))));
        }
        return way;
    }

    private Stop waiting(Step step, List<Stop> way, LocalDate since) {
        boolean now = way.stream().noneMatch(stop -> stop.reached() == Reached.NOW);
        return new Stop(step.label(), "", now ? days(since) : 0, now ? Reached.NOW : Reached.AHEAD);
    }

    /** What leaves the usual way: 撤回, 并案, 转请上级代表. */
    private Stop aside(Suggestion it, State state, LocalDate since) {
        return state.ended()
                ? new Stop(state.label(), it.closedOn() == null ? "" : words(it.closedOn()), 0, Reached.DONE)
                : new Stop(state.label(), "", days(since), Reached.NOW);
    }

    private static boolean straight(State state) {
        return switch (state) {
            case COSIGNING, REVIEWING, ASSIGNING, DISPATCHING, HANDLING, RATING, CLOSED -> true;
            default -> false;
        };
    }

    private List<Step> steps(Suggestion it, Sight sight) {
        List<Handling> units = handlings.of(it.number()).stream()
                .filter(unit -> unit.round() == it.round() && !gone(unit))
                .toList();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("提出", it.submittedOn()));
        steps.add(new Step("受理", it.acceptedOn()));
        steps.add(new Step(
                it.round() > 1 ? Words.round(it.round()) : "交办",
                it.round() > 1 ? first(units.stream().map(Handling::assignedOn)) : it.assignedOn()));
        steps.add(new Step("联系", first(units.stream().flatMap(this::contacts))));
        steps.add(new Step("答复", answered(units)));
        steps.add(new Step("评价", sight.ratings(it.round()) ? rated(it) : null));
        steps.add(new Step("办结", it.state() == State.CLOSED ? it.closedOn() : null));
        return steps;
    }

    private static boolean gone(Handling unit) {
        return unit.state() == Handling.State.MOVED || unit.state() == Handling.State.STOPPED;
    }

    private Stream<LocalDate> contacts(Handling unit) {
        return handlings.contacts(unit.id()).stream().map(Contact::day);
    }

    /** The day the last of the units that answer has done so; null while one owes it. */
    private LocalDate answered(List<Handling> units) {
        List<Handling> answering =
                units.stream().filter(unit -> unit.part().answers()).toList();
        boolean all =
                !answering.isEmpty() && answering.stream().allMatch(unit -> unit.state() == Handling.State.DELIVERED);
        return !all
                ? null
                : answering.stream()
                        .flatMap(unit -> replies.latest(unit.id()).stream())
                        .map(reply -> reply.deliveredOn())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    private LocalDate rated(Suggestion it) {
        return ratings.of(it.number()).stream()
                .filter(rating -> rating.leading() && rating.round() == it.round())
                .findFirst()
                .map(Rating::ratedAt)
                .map(BeijingClock::day)
                .orElse(null);
    }

    private static LocalDate first(Stream<LocalDate> days) {
        return days.filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }

    private static LocalDate last(List<Step> done) {
        return done.get(done.size() - 1).day();
    }

    private long days(LocalDate since) {
        return ChronoUnit.DAYS.between(since, LocalDate.now(clock));
    }

    /** Short, as a line of seven steps on a telephone needs it; the year only where it is another one, above the day. */
    private String words(LocalDate day) {
        String date = day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        return day.getYear() == LocalDate.now(clock).getYear() ? date : day.getYear() + "年\n" + date;
    }
}
