package jianyi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Ten thousand deadlines in calendars nobody has ever seen, against a second reckoning that shares nothing with the first. */
class ReckoningTest {

    private static final int CASES = 10_000;
    private static final int CALENDARS = 50;
    private static final int FIRST = 2027;
    private static final int LAST = 2031;
    private static final int[] MONTH = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final Set<String> FIXED = Set.of("1-1", "5-1", "5-2", "10-1", "10-2", "10-3");

    private final Calendars calendars = new Calendars(new ClassPathResource("calendar/holidays.csv"));
    private final Set<LocalDate> free = new HashSet<>();
    private final Set<Integer> known = new HashSet<>();

    @Test
    void tenThousandTermsAgreeWithASecondReckoning() {
        long seed = Long.getLong("jianyi.seed", 20261124);
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            if (i % (CASES / CALENDARS) == 0) {
                invent(random);
            }
            LocalDate from = LocalDate.of(FIRST, 1, 1).plusDays(random.nextInt(4 * 365));
            Term term = new Term(1 + random.nextInt(40), Term.Unit.values()[random.nextInt(3)]);
            Deadline deadline = calendars.deadline(from, "交办", term);
            assertThat(deadline.due())
                    .as("-Djianyi.seed=%d, case %d: %s + %s", seed, i, from, term.code())
                    .isEqualTo(naively(from, term));
            assertThat(deadline.provisional())
                    .as("-Djianyi.seed=%d, case %d: %s + %s", seed, i, from, term.code())
                    .isEqualTo(touchesUnknown(from, term, deadline.due()));
        }
    }

    /** Notices for some of the years, with runs of days off, make-up days, and now and then the turn of a year. */
    private void invent(Random random) {
        List<HolidayNotice> notices = new ArrayList<>();
        known.clear();
        for (int year = FIRST; year <= LAST; year++) {
            if (random.nextInt(4) > 0) {
                known.add(year);
                notices.add(notice(year, random));
            }
        }
        calendars.use(notices);
        layOut(notices);
    }

    private static HolidayNotice notice(int year, Random random) {
        List<SpecialDay> days = new ArrayList<>();
        Set<LocalDate> taken = new HashSet<>();
        for (int span = 0; span < 8; span++) {
            LocalDate first = LocalDate.of(year - 1, 12, 25).plusDays(random.nextInt(360));
            boolean off = span == 0 || random.nextInt(3) > 0;
            for (int day = 0; day < (off ? 1 + random.nextInt(9) : 1); day++) {
                LocalDate date = first.plusDays(day);
                if (date.getYear() <= year && taken.add(date)) {
                    days.add(new SpecialDay(date, off, "节", "试验"));
                }
            }
        }
        return new HolidayNotice(year, days);
    }

    /** Every free day of all years in one set, painted over year by year. */
    private void layOut(List<HolidayNotice> notices) {
        free.clear();
        for (LocalDate day = LocalDate.of(2026, 12, 1); day.getYear() < 2040; day = day.plusDays(1)) {
            boolean fixed = day.getYear() > 2026
                    && !known.contains(day.getYear())
                    && FIXED.contains(day.getMonthValue() + "-" + day.getDayOfMonth());
            if (fixed || day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                free.add(day);
            }
        }
        for (HolidayNotice notice : notices) {
            for (SpecialDay day : notice.days()) {
                if (day.off()) {
                    free.add(day.date());
                } else {
                    free.remove(day.date());
                }
            }
        }
    }

    private LocalDate naively(LocalDate from, Term term) {
        LocalDate day = term.unit() == Term.Unit.MONTHS ? monthsLater(from, term.amount()) : from;
        int left = term.unit() == Term.Unit.MONTHS ? 0 : term.amount();
        while (left > 0) {
            day = day.plusDays(1);
            if (term.unit() == Term.Unit.DAYS || !free.contains(day)) {
                left--;
            }
        }
        while (free.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Month by month over a table of lengths; the day number stays, or becomes the month's last. */
    private static LocalDate monthsLater(LocalDate from, int months) {
        int year = from.getYear();
        int month = from.getMonthValue();
        for (int i = 0; i < months; i++) {
            month++;
            if (month == 13) {
                month = 1;
                year++;
            }
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int last = month == 2 && leap ? 29 : MONTH[month - 1];
        return LocalDate.of(year, month, Math.min(from.getDayOfMonth(), last));
    }

    private boolean touchesUnknown(LocalDate from, Term term, LocalDate due) {
        LocalDate first =
                switch (term.unit()) {
                    case WORKING_DAYS -> from.plusDays(1);
                    case DAYS -> from.plusDays(term.amount());
                    case MONTHS -> monthsLater(from, term.amount());
                };
        Set<Integer> years = new TreeSet<>();
        for (LocalDate day = first; !day.isAfter(due); day = day.plusDays(1)) {
            years.add(day.getYear());
        }
        return !known.containsAll(years);
    }
}
