package jianyi.board.nudge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jianyi.access.Viewer;
import jianyi.board.BoardDays;
import jianyi.board.Scope;
import jianyi.calendar.Calendars;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One press for everything that is late: one notice a unit with all its items, sent along to its government's clerks, and none within five
 * working days of the last. Deputies owe nobody an account of their time: they are reminded.
 */
@Service
class NudgeDesk {

    /** Working days between two notices to the same. */
    static final int APART = 5;

    private final Nudges nudges;
    private final NudgeWords words;
    private final NudgeNews news;
    private final Chronicle chronicle;
    private final Calendars calendars;
    private final BoardDays days;

    NudgeDesk(
            Nudges nudges, NudgeWords words, NudgeNews news, Chronicle chronicle, Calendars calendars, BoardDays days) {
        this.nudges = nudges;
        this.words = words;
        this.news = news;
        this.chronicle = chronicle;
        this.calendars = calendars;
        this.days = days;
    }

    /** What would go out, offices first, each with everything that is late there. @throws Refusal 403 for whoever does not press */
    @Transactional(readOnly = true)
    public List<Nudge> proposed(Scope scope) {
        if (!scope.presses()) {
            throw Refusal.forbidden("您无权催办");
        }
        var late = nudges.late(scope).stream()
                .collect(Collectors.groupingBy(LateStep::recipient, LinkedHashMap::new, Collectors.toList()));
        var last = nudges.last(late.keySet());
        var proposed = new ArrayList<Nudge>();
        late.forEach((recipient, items) -> {
            var day = last.get(recipient);
            var next = day == null ? null : calendars.current().plusWorkingDays(day, APART);
            boolean waits = next != null && next.isAfter(days.today());
            proposed.add(words.nudge(scope, items, day, waits ? next : null));
        });
        return proposed;
    }

    /**
     * Sends what was seen and chosen, so far as it is still late and may go out; anything that has become late since waits for the next
     * press.
     *
     * @param recipients codes of offices and user ids
     * @param seen ids of the steps whose text was seen
     * @return what has gone out
     * @throws Refusal 403 for whoever does not press; 400 when nobody was chosen; 409 when nothing of it may go out any more
     */
    @Transactional
    public List<Nudge> send(Viewer viewer, Scope scope, Collection<String> recipients, Set<String> seen) {
        if (recipients.isEmpty() && scope.presses()) {
            throw Refusal.invalid("“发给”至少要选一个单位或代表");
        }
        nudges.lock();
        var sent = proposed(scope).stream()
                .filter(nudge -> nudge.open() && recipients.contains(nudge.recipient()))
                .map(nudge -> seenOnly(scope, nudge, seen))
                .filter(nudge -> !nudge.late().isEmpty())
                .toList();
        if (sent.isEmpty()) {
            throw Refusal.conflict("刚才选的都已经办了，或者五个工作日内已经催过");
        }
        sent.forEach(nudge -> {
            nudges.sent(scope.office().code(), nudge, viewer.id());
            news.tell(scope, nudge);
        });
        note(viewer, sent);
        return sent;
    }

    private Nudge seenOnly(Scope scope, Nudge nudge, Set<String> seen) {
        var items = nudge.late().stream()
                .filter(late -> seen.contains(Long.toString(late.step())))
                .toList();
        return items.isEmpty() || items.size() == nudge.late().size()
                ? new Nudge(
                        nudge.recipient(),
                        nudge.person(),
                        nudge.name(),
                        nudge.through(),
                        nudge.sentence(),
                        nudge.facts(),
                        items,
                        nudge.last(),
                        null)
                : words.nudge(scope, items, nudge.last(), null);
    }

    /** One line a case, whatever of it is late; of persons no name. */
    private void note(Viewer viewer, List<Nudge> sent) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        sent.forEach(nudge -> nudge.late()
                .forEach(late -> names.computeIfAbsent(
                                (late.person() ? "P" : "O") + late.number(), key -> new LinkedHashSet<>())
                        .add(nudge.name())));
        names.forEach((key, some) -> {
            boolean office = key.startsWith("O");
            chronicle.note(
                    key.substring(1),
                    viewer.id(),
                    office ? BoardEntry.NUDGED : BoardEntry.REMINDED_LATE,
                    office ? "催办" + String.join("、", some) : "提醒代表",
                    null);
        });
    }
}
