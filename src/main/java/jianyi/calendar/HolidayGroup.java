package jianyi.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The days of one holiday in a notice, or of two that are one that year (国庆节、中秋节): those off, and those worked for it. */
final class HolidayGroup {

    private static final int FARTHEST = 28;

    private final HolidayNotice notice;
    private final Set<Festival> festivals;
    private final List<SpecialDay> off = new ArrayList<>();
    private final List<SpecialDay> worked = new ArrayList<>();

    private HolidayGroup(HolidayNotice notice, Set<Festival> festivals) {
        this.notice = notice;
        this.festivals = EnumSet.copyOf(festivals);
    }

    /** All of a notice. Days worked under a name of their own (调休) go to the holiday nearest by. */
    static List<HolidayGroup> of(HolidayNotice notice) {
        List<HolidayGroup> groups = new ArrayList<>();
        notice.days().stream()
                .map(day -> Festival.in(day.name()))
                .filter(festivals -> !festivals.isEmpty())
                .forEach(festivals -> join(groups, new HolidayGroup(notice, festivals)));
        for (SpecialDay day : notice.days()) {
            Set<Festival> named = Festival.in(day.name());
            groups.stream()
                    .filter(group -> named.stream().anyMatch(group.festivals::contains))
                    .findFirst()
                    .ifPresent(group -> (day.off() ? group.off : group.worked).add(day));
        }
        notice.days().stream()
                .filter(day -> !day.off() && Festival.in(day.name()).isEmpty())
                .forEach(day -> groups.stream()
                        .min(Comparator.comparingLong(group -> group.distance(day.date())))
                        .ifPresent(group -> group.worked.add(day)));
        return groups;
    }

    private static void join(List<HolidayGroup> groups, HolidayGroup one) {
        groups.stream()
                .filter(group -> group.festivals.stream().anyMatch(one.festivals::contains))
                .toList()
                .forEach(group -> {
                    one.festivals.addAll(group.festivals);
                    groups.remove(group);
                });
        groups.add(one);
    }

    private long distance(LocalDate day) {
        return off.stream()
                .mapToLong(one -> Math.abs(ChronoUnit.DAYS.between(one.date(), day)))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    String label() {
        return festivals.stream().map(Festival::label).collect(Collectors.joining("、"));
    }

    /** Days off that hang together, over weekends nobody lists; the holiday's own run is the one with its festival in it, or the longest. */
    private List<List<SpecialDay>> runs() {
        List<List<SpecialDay>> runs = new ArrayList<>();
        for (SpecialDay day : off) {
            List<SpecialDay> last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last == null || !linked(last.get(last.size() - 1).date(), day.date())) {
                last = new ArrayList<>();
                runs.add(last);
            }
            last.add(day);
        }
        return runs;
    }

    private boolean linked(LocalDate one, LocalDate next) {
        return one.plusDays(1)
                .datesUntil(next)
                .allMatch(between -> notice.entry(between).map(SpecialDay::off).orElse(NoticeCheck.weekend(between)));
    }

    private List<SpecialDay> main() {
        return runs().stream()
                .max(Comparator.<List<SpecialDay>>comparingLong(this::feasts).thenComparing(List::size))
                .orElse(List.of());
    }

    private long feasts(List<SpecialDay> run) {
        return run.stream()
                .filter(day -> festivals.stream()
                        .anyMatch(one -> one.days(notice.year()).contains(day.date())))
                .count();
    }

    /** Days off apart from the holiday, with no festival of it among them. */
    List<SpecialDay> strays() {
        List<SpecialDay> main = main();
        return runs().stream()
                .filter(run -> !run.equals(main) && feasts(run) == 0)
                .flatMap(List::stream)
                .toList();
    }

    /** Days worked weeks away from the holiday. */
    List<SpecialDay> far() {
        return off.isEmpty()
                ? List.of()
                : worked.stream().filter(day -> distance(day.date()) > FARTHEST).toList();
    }

    List<SpecialDay> worked() {
        return worked;
    }

    String workedWords() {
        return worked.isEmpty()
                ? ""
                : worked.stream()
                        .map(day -> ChineseDates.format(day.date()))
                        .collect(Collectors.joining("、", "（", "）"));
    }

    /** From the first to the last day of rest. */
    int length() {
        List<SpecialDay> main = main();
        return main.isEmpty()
                ? 0
                : 1
                        + (int) ChronoUnit.DAYS.between(
                                main.get(0).date(), main.get(main.size() - 1).date());
    }

    int shortest() {
        return festivals.stream().mapToInt(Festival::shortest).max().orElse(0);
    }

    int longest() {
        return festivals.stream().mapToInt(Festival::longest).max().orElse(0) + festivals.size() - 1;
    }

    String usual() {
        return shortest() + " 至 " + longest();
    }

    /** Working days offices rest on. */
    int taken() {
        List<SpecialDay> main = main();
        List<SpecialDay> strays = strays();
        return (int) off.stream()
                .filter(day -> main.contains(day) || !strays.contains(day))
                .filter(day -> !NoticeCheck.weekend(day.date()))
                .count();
    }

    /** Days to be worked for it: those taken beyond the days the law gives. */
    int due(boolean before) {
        return off.isEmpty()
                ? 0
                : taken()
                        - festivals.stream()
                                .mapToInt(one -> one.statutory(before))
                                .sum();
    }

    /** Days worked beyond those due; negative when some are missing. */
    int surplus(boolean before) {
        return off.isEmpty() ? 0 : worked.size() - Math.max(0, due(before));
    }
}
