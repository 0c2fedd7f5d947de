package jianyi.suggestion.reminders;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jianyi.calendar.Calendars;
import jianyi.calendar.ChineseDates;
import jianyi.calendar.WorkCalendar;
import jianyi.notice.Digest;
import jianyi.notice.Notices;
import jianyi.office.Person;
import jianyi.suggestion.DueDate;
import jianyi.suggestion.Light;
import jianyi.suggestion.TaskWords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes some persons' digests: into the outbox, or onto the telephone list, and that they were written; all of them or none. */
@Component
class DigestWriter {

    /** More than a person reads in a mail; the rest is counted. */
    private static final int SHOWN = 50;

    private final Reminders reminders;
    private final Notices notices;
    private final Calendars calendars;

    DigestWriter(Reminders reminders, Notices notices, Calendars calendars) {
        this.reminders = reminders;
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
        var digests = new LinkedHashMap<Person, Digest>();
        piles.forEach((person, pile) -> {
            if (taken.contains(person.id())) {
                digests.put(person, digest(today, List.copyOf(pile.own()), List.copyOf(pile.watched())));
            }
        });
        notices.remind(digests);
        return digests.size();
    }

    private Digest digest(LocalDate today, List<DueStep> own, List<DueStep> watched) {
        WorkCalendar calendar = calendars.current();
        var near = calendar.plusWorkingDays(today, Light.NEAR);
        var first = own.isEmpty() ? watched.get(0) : own.get(0);
        int all = count(own) + count(watched);
        int late = count(Stream.concat(own.stream(), watched.stream())
                .filter(step -> step.due().isBefore(today))
                .toList());
        String count =
                all + " 件" + (late == 0 ? "" : late == all ? (all == 1 ? "，已逾期" : "，均已逾期") : "，其中 " + late + " 件已逾期");
        return new Digest(
                (own.isEmpty() ? "督促提醒：" : "待办提醒：") + count,
                first.number(),
                first.body(),
                sentence(own, watched, late, Left.words(first.due(), today, calendar), first),
                List.of(
                        new Digest.Part("要您办的", items(own, today, near, calendar, true)),
                        new Digest.Part("请您督促的", items(watched, today, near, calendar, false))),
                Math.max(0, own.size() - SHOWN) + Math.max(0, watched.size() - SHOWN));
    }

    private static String sentence(List<DueStep> own, List<DueStep> watched, int late, String left, DueStep first) {
        String what = own.isEmpty()
                ? "有 " + count(watched) + " 件建议的办理需要您督促"
                : "您有 " + count(own) + " 件有期限的待办" + (watched.isEmpty() ? "" : "，另有 " + count(watched) + " 件需要您督促");
        return what + (late == 0 ? "" : "，已逾期 " + late + " 件") + "。最急的是" + first.shownNumber() + "《" + first.title()
                + "》，" + first.called() + left + "。";
    }

    /** A task with several last days is one thing to do. */
    private static int count(List<DueStep> steps) {
        return (int) steps.stream().map(DueStep::task).distinct().count();
    }

    private static List<Digest.Item> items(
            List<DueStep> steps, LocalDate today, LocalDate near, WorkCalendar calendar, boolean own) {
        return steps.stream()
                .limit(SHOWN)
                .map(step ->
                        item(step, Light.of(step.due(), today, near), Left.words(step.due(), today, calendar), own))
                .toList();
    }

    private static Digest.Item item(DueStep step, Light light, String left, boolean own) {
        return new Digest.Item(
                light.name().toLowerCase(Locale.ROOT),
                light.label(),
                step.shownNumber(),
                step.title(),
                own ? todo(step) : "等待办理：" + todo(step),
                left,
                ChineseDates.format(step.due()),
                own ? "/tasks/" + step.task() : "/cases/" + step.number());
    }

    private static String todo(DueStep step) {
        if (step.window() != null) {
            return step.window() == DueDate.Kind.SIGN_FOR ? "请签收" : "请首次联系代表";
        }
        var words = TaskWords.of(step.key(), step.round());
        return words == null ? "请办理" : words.todo();
    }
}
