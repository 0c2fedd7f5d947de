package jianyi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares a year's notice with what such notices look like: weekends that become working days are weekend days, offices rest on every
 * festival, what is taken from the working days is worked on weekends. It points out and refuses nothing: the notice decides, not the custom.
 */
public final class NoticeCheck {

    private static final Pattern TITLE_YEAR = Pattern.compile("(20[0-9]{2}) ?年(部分)?(节假日|放假)");
    private static final int CHANGED = 2025;

    private final HolidayNotice notice;
    private final List<HolidayGroup> groups;
    private final List<Oddity> found = new ArrayList<>();

    private NoticeCheck(HolidayNotice notice) {
        this.notice = notice;
        this.groups = HolidayGroup.of(notice);
    }

    /** What is odd, days first in their order; {@code source} is the notice's name as typed. Empty for what looks as usual. */
    public static List<Oddity> oddities(HolidayNotice notice, String source) {
        NoticeCheck check = new NoticeCheck(notice);
        check.days();
        check.festivals();
        check.groups.forEach(check::length);
        check.worked();
        check.title(source);
        check.found.sort(Comparator.comparing(Oddity::day, Comparator.nullsLast(Comparator.naturalOrder())));
        return List.copyOf(check.found);
    }

    private void days() {
        for (SpecialDay day : notice.days()) {
            if (!day.off() && !weekend(day.date()) && !festival(day.date())) {
                add(day, "标为“班”，但这天本来就上班；调休上班都在星期六、星期日，请核对日期");
            }
            if (day.off() && Festival.in(day.name()).isEmpty() && !weekend(day.date())) {
                add(day, "“" + day.name() + "”不是每年都有的节日，请核对名称和日期");
            }
        }
        for (HolidayGroup group : groups) {
            group.strays().forEach(day -> add(day, stray(day, group)));
            group.far().forEach(day -> add(day, "标为“班”，离" + group.label() + "假期较远，请核对日期"));
        }
    }

    private boolean festival(LocalDate day) {
        return Arrays.stream(Festival.values())
                .anyMatch(one -> one.days(notice.year()).contains(day));
    }

    private static String stray(SpecialDay day, HolidayGroup group) {
        return weekend(day.date())
                ? "标为“休”，但这天是周末，又不与" + group.label() + "假期相连；通知里这样的日子多是调休上班，请核对是不是“班”"
                : "标为“休”，但不与" + group.label() + "假期相连，请核对日期";
    }

    private void festivals() {
        List<String> unseen = new ArrayList<>();
        for (Festival festival : Festival.values()) {
            boolean named = notice.days().stream()
                    .anyMatch(day -> Festival.in(day.name()).contains(festival));
            boolean listed = festival.days(notice.year()).stream()
                    .anyMatch(day -> notice.entry(day).isPresent());
            if (!named && !listed) {
                unseen.add(festival.label());
            } else {
                festival.days(notice.year()).stream().filter(day -> !rests(day)).forEach(day -> works(day, festival));
            }
        }
        if (!unseen.isEmpty()) {
            found.add(new Oddity(null, "名单里没有看到" + String.join("、", unseen) + "，每年都放假，请确认通知已经录全"));
        }
    }

    private boolean rests(LocalDate day) {
        return notice.entry(day).map(SpecialDay::off).orElse(weekend(day));
    }

    private void works(LocalDate day, Festival festival) {
        String what = notice.entry(day).isPresent() ? "标为“班”" : "没有列为“休”";
        found.add(new Oddity(day, words(day) + "：是" + festival.label() + "，法定放假，名单里" + what + "，请核对"));
    }

    private void length(HolidayGroup group) {
        if (group.length() > 0 && (group.length() < group.shortest() || group.length() > group.longest())) {
            found.add(new Oddity(
                    null, group.label() + "放假 " + group.length() + " 天，往年是 " + group.usual() + " 天，请核对起止日期"));
        }
    }

    /** By the law in force, or by the one before: a notice follows one of them from January to December. */
    private void worked() {
        Stream.of(false, true)
                .filter(before -> before || notice.year() >= CHANGED)
                .min(Comparator.comparingInt(this::deviation).thenComparing(this::surplus))
                .ifPresent(before -> groups.forEach(group -> worked(group, before)));
    }

    private int deviation(boolean before) {
        return groups.stream()
                .mapToInt(group -> Math.abs(group.surplus(before)))
                .sum();
    }

    private int surplus(boolean before) {
        return groups.stream()
                .mapToInt(group -> Math.max(0, group.surplus(before)))
                .sum();
    }

    private void worked(HolidayGroup group, boolean before) {
        int due = group.due(before);
        if (due < 0) {
            found.add(new Oddity(null, group.label() + "放假只占 " + group.taken() + " 个工作日，少于法定的天数；逢周末的应当补休，请核对是不是少录了"));
        } else if (group.surplus(before) != 0) {
            found.add(new Oddity(
                    null,
                    group.label() + "放假占 " + group.taken() + " 个工作日，通常有 " + due + " 天调休上班，名单里有 "
                            + group.worked().size() + " 天" + group.workedWords() + "，请核对是不是"
                            + (group.surplus(before) < 0 ? "少录了，或者把“班”录成了“休”" : "多录了")));
        }
    }

    private void title(String source) {
        Matcher title = TITLE_YEAR.matcher(source == null ? "" : source);
        if (title.find() && Integer.parseInt(title.group(1)) != notice.year()) {
            found.add(new Oddity(null, "通知名称里写的是 " + title.group(1) + " 年，录入的是 " + notice.year() + " 年的安排，请核对年份"));
        }
    }

    private void add(SpecialDay day, String what) {
        found.add(new Oddity(day.date(), words(day.date()) + "：" + what));
    }

    private static String words(LocalDate day) {
        return ChineseDates.format(day) + " " + ChineseDates.weekday(day);
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
