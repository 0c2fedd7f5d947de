package jianyi.reminders;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jianyi.calendar.Calendars;
import jianyi.calendar.ChineseDates;
import jianyi.calendar.Left;
import jianyi.calendar.WorkCalendar;
import jianyi.casework.sheet.Light;
import jianyi.notice.Digest;
import jianyi.notice.LaterNews;
import jianyi.notice.MorningNews;
import jianyi.notice.Notices;
import jianyi.office.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes some persons' digests: into the outbox, or onto the telephone list, and that they were written; all of them or none. */
@Component
class DigestWriter {

    /** More than a person reads in a mail; the rest is counted. */
    private static final int SHOWN = 50;

    private final Reminders reminders;
    private final MorningNews morning;
    private final Notices notices;
    private final Calendars calendars;

    DigestWriter(Reminders reminders, MorningNews morning, Notices notices, Calendars calendars) {
        this.reminders = reminders;
        this.morning = morning;
        this.notices = notices;
        this.calendars = calendars;
    }

    /**
     * Writes them, except those another node has written.
     *
     * @return how many were written here
     */
    @Transactional
    public int write(Map<Person, Pile> piles, LocalDate today) {
        var taken = reminders.take(piles, today);
        var fresh = morning.take(piles.entrySet().stream()
                .filter(one -> taken.contains(one.getKey().id()))
                .flatMap(one -> one.getValue().news().stream().map(LaterNews::id))
                .toList());
        var digests = new LinkedHashMap<Person, Digest>();
        piles.forEach((person, pile) -> {
            pile.news().removeIf(one -> !fresh.contains(one.id()));
            if (taken.contains(person.id()) && pile.items() + pile.news().size() > 0) {
                digests.put(person, digest(today, pile));
            }
        });
        notices.remind(digests);
        return digests.size();
    }

    private Digest digest(LocalDate today, Pile pile) {
        WorkCalendar calendar = calendars.current();
        var todo = entries(pile, today, calendar, true);
        var pressed = entries(pile, today, calendar, false);
        var notes = pile.news().stream()
                .map(one -> new Digest.Note(one.subject(), one.sentence(), one.path()))
                .toList();
        if (pile.items() == 0) {
            return news(pile.news(), notes);
        }
        var first = todo.isEmpty() ? pressed.get(0) : todo.get(0);
        int all = pile.items();
        int late = pile.late(today);
        String count =
                all + " 件" + (late == 0 ? "" : late == all ? (all == 1 ? "，已逾期" : "，均已逾期") : "，其中 " + late + " 件已逾期");
        return new Digest(
                (todo.isEmpty() ? "督促提醒：" : "待办提醒：") + count,
                first.number(),
                first.office(),
                sentence(pile, late, first) + (notes.isEmpty() ? "" : "另有 " + notes.size() + " 件新的情况。"),
                List.of(new Digest.Part("要您办的", items(todo)), new Digest.Part("请您督促的", items(pressed))),
                notes,
                Math.max(0, todo.size() - SHOWN) + Math.max(0, pressed.size() - SHOWN));
    }

    /** Nothing is asked of the reader: one piece of news is the subject itself. */
    private static Digest news(List<LaterNews> news, List<Digest.Note> notes) {
        var first = news.get(0);
        return new Digest(
                notes.size() == 1 ? first.subject() : "情况汇总：" + notes.size() + " 件",
                first.caseNumber(),
                first.ringOffice(),
                "昨天以来，您参与的事项有 " + notes.size() + " 件新的情况，都不用您办什么。",
                List.of(),
                notes,
                0);
    }

    private static String sentence(Pile pile, int late, Told first) {
        String what = pile.todo() == 0
                ? "有 " + pile.pressed() + " 件需要您督促"
                : "您有 " + pile.todo() + " 件有期限的待办" + (pile.pressed() == 0 ? "" : "，另有 " + pile.pressed() + " 件需要您督促");
        return what + (late == 0 ? "" : "，已逾期 " + late + " 件") + "。最急的是" + first.words() + "。";
    }

    /** A line of the mail; {@code words} tell it as the most urgent one. */
    private record Told(String number, String office, String words, Digest.Item item) {}

    /** The most urgent first. */
    private static List<Told> entries(Pile pile, LocalDate today, WorkCalendar calendar, boolean own) {
        return (own ? pile.own() : pile.watched())
                .stream().map(step -> entry(step, today, calendar, own)).toList();
    }

    private static Told entry(DueStep step, LocalDate today, WorkCalendar calendar, boolean own) {
        var left = Left.words(step.due(), today, calendar);
        return new Told(
                step.number(),
                step.body(),
                step.cover().named() + "，" + step.called() + left,
                item(step, step.span().light(today, calendar), left, own));
    }

    private static List<Digest.Item> items(List<Told> entries) {
        return entries.stream().limit(SHOWN).map(Told::item).toList();
    }

    private static Digest.Item item(DueStep step, Light light, String left, boolean own) {
        var todo = step.room().todo(step);
        return new Digest.Item(
                light.name().toLowerCase(Locale.ROOT),
                light.label(),
                step.cover().label(),
                step.room().titled(step),
                own ? todo : "等待办理：" + todo,
                left,
                ChineseDates.format(step.due()),
                own ? "/tasks/" + step.task() : "/cases/" + step.number());
    }
}
