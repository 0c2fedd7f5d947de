package jianyi.setup.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jianyi.access.Viewer;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import jianyi.calendar.Calendars;
import jianyi.calendar.HolidayLines;
import jianyi.calendar.HolidayNotice;
import jianyi.calendar.NoticeCheck;
import jianyi.calendar.SpecialDay;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads a year's holiday notice: first it is shown, then it is stored as it was shown, then every date follows it. */
@Component
class CalendarDesk {

    private static final int FIRST_YEAR = 2000;
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_TEXT = 40_000;

    private final HolidayLoads loads;
    private final Calendars calendars;
    private final CalendarNews news;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    CalendarDesk(
            HolidayLoads loads,
            Calendars calendars,
            CalendarNews news,
            AuditTrail trail,
            PlatformTransactionManager transactions) {
        this.loads = loads;
        this.calendars = calendars;
        this.news = news;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What storing this would do; nothing is stored.
     *
     * @throws Refusal 400 naming the field when year or source cannot be taken, or there are no lines at all
     */
    Preview preview(TypedNotice typed) {
        int year = year(typed.year());
        String source = Typed.required("通知名称和文号", typed.source(), LONGEST_SOURCE);
        String text = lines(typed.lines());
        HolidayLines.Result read = HolidayLines.read(year, source, text);
        List<Preview.Row> rows = rows(read.notice(), inForce(year));
        return new Preview(
                read.notice(),
                source,
                rows,
                read.faults(),
                NoticeCheck.oddities(read.notice(), source),
                seal(year, source, rows));
    }

    private int year(String typed) {
        String text = Typed.required("年份", typed, 10);
        int latest = loads.today().getYear() + 1;
        if (!text.matches("[0-9]{4}") || Integer.parseInt(text) < FIRST_YEAR || Integer.parseInt(text) > latest) {
            throw Refusal.invalid("“年份”应为 " + FIRST_YEAR + " 至 " + latest + "；更晚的年份，国务院办公厅还没有公布安排");
        }
        return Integer.parseInt(text);
    }

    private static String lines(String typed) {
        if (typed == null || typed.isBlank()) {
            throw Refusal.invalid("请填写“放假和调休”，或者选择文件");
        }
        if (typed.length() > LONGEST_TEXT) {
            throw Refusal.invalid("“放假和调休”太长，一次只录一年的安排");
        }
        if (typed.indexOf('\0') >= 0) {
            throw Refusal.invalid("“放假和调休”含有不能保存的字符，请重新填写");
        }
        return typed;
    }

    /** The notice that counts today for a year: loaded, or shipped with the product. */
    Optional<HolidayNotice> inForce(int year) {
        return loads.of(year).stream()
                .findFirst()
                .map(loads::notice)
                .or(() -> calendars.shipped().stream()
                        .filter(notice -> notice.year() == year)
                        .findFirst());
    }

    private static List<Preview.Row> rows(HolidayNotice notice, Optional<HolidayNotice> before) {
        List<Preview.Row> rows = new ArrayList<>();
        notice.days().forEach(day -> rows.add(row(day, before.flatMap(old -> old.entry(day.date())))));
        before.stream()
                .flatMap(old -> old.days().stream())
                .filter(day -> notice.entry(day.date()).isEmpty())
                .forEach(day -> rows.add(new Preview.Row(day, Preview.Fate.GONE, day)));
        rows.sort(Comparator.comparing(row -> row.day().date()));
        return List.copyOf(rows);
    }

    private static Preview.Row row(SpecialDay day, Optional<SpecialDay> before) {
        Preview.Fate change = before.map(
                        old -> old.off() == day.off() && old.name().equals(day.name())
                                ? Preview.Fate.SAME
                                : Preview.Fate.CHANGED)
                .orElse(Preview.Fate.NEW);
        return new Preview.Row(day, change, before.orElse(null));
    }

    private static String seal(int year, String source, List<Preview.Row> rows) {
        try {
            byte[] shown = (year + source + rows).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(shown), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Stores what was shown.
     *
     * @param seal the seal of the preview the person has seen
     * @return the preview when it has to be looked at (again): with faults, or changed since; empty when it was stored
     * @throws Refusal as {@link #preview}
     */
    Optional<Preview> store(TypedNotice typed, String seal, Viewer person) {
        Optional<Preview> again = transaction.execute(status -> {
            loads.lock();
            Preview preview = preview(typed);
            if (!preview.sound() || !preview.seal().equals(seal)) {
                return Optional.of(preview);
            }
            loads.add(preview.notice(), preview.source(), person);
            trail.add(Act.rules("加载" + preview.notice().year() + "年放假安排，依据：" + preview.source())
                    .changed(null, preview.words()));
            return Optional.<Preview>empty();
        });
        // Inside somebody else's transaction nothing is committed yet; the watch sees to it then.
        if (again.isEmpty() && !TransactionSynchronizationManager.isActualTransactionActive()) {
            news.readAndTell();
        }
        return again;
    }
}
