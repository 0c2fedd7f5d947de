package jianyi.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import jianyi.access.Viewers;
import jianyi.calendar.Calendars;
import jianyi.duty.entry.EntryDesk;
import jianyi.duty.quota.QuotaDesk;
import jianyi.duty.record.RecordDesk;
import jianyi.embedded.DemoOn;
import org.springframework.stereotype.Component;

/** Half-filled files of 夜村: what deputies entered, one typed in from a call, an honour, somebody away, and the year's campaign. */
@DemoOn
@Component
class DemoDuty {

    private static final String CLERK = "yecunClerk1";

    private final EntryDesk entries;
    private final RecordDesk records;
    private final QuotaDesk quotas;
    private final Viewers viewers;
    private final Calendars calendars;
    private final Clock clock;

    DemoDuty(
            EntryDesk entries,
            RecordDesk records,
            QuotaDesk quotas,
            Viewers viewers,
            Calendars calendars,
            Clock clock) {
        this.entries = entries;
        this.records = records;
        this.quotas = quotas;
        this.viewers = viewers;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Lets all of it happen. @param at does something as of a moment */
    void enter(BiConsumer<Instant, Runnable> at) {
        var clerk = viewers.of(CLERK);
        int year = LocalDate.now(clock).getYear();
        on(at, 40, () -> quotas.usual(clerk, Map.of("office", "yecun", "year", "" + year)));
        on(at, 30, () -> entries.confirm(clerk, own(30, "yecunDeputy1", "deed", "帮村里两户困难群众联系农机，收完了玉米。")));
        on(
                at,
                22,
                () -> entries.confirm(
                        clerk,
                        own(22, "yecunDeputy3", "article", "《石桥沟村灌溉渠管护情况的调研》：走访三个村民小组，渠道渗漏集中在下游五百米，建议明确管护责任、每年清淤两次。")));
        on(at, 9, () -> own(9, "yecunDeputy2", "notes", "学习新修改的代表法，重点是第五十一条：答复建议要联系代表，最长不超过六个月。"));
        on(at, 4, () -> called(clerk.id(), "yecunDeputy7", "调解两家因地界引起的争执，双方签了和解书。"));
        on(
                at,
                15,
                () -> records.add(
                        clerk,
                        "yecunDeputy2",
                        Map.of("kind", "honour", "date", day(15), "words", "优秀人大代表", "giver", "云山区人大常委会")));
        on(
                at,
                60,
                () -> records.away(
                        clerk, "yecunDeputy8", Map.of("kind", "away", "from", year + "-01-01", "basis", "本人来电，在外务工")));
    }

    private void on(BiConsumer<Instant, Runnable> at, int workingDays, Runnable something) {
        at.accept(back(workingDays).atTime(10, 30).atZone(clock.getZone()).toInstant(), something);
    }

    private LocalDate back(int workingDays) {
        return calendars.current().plusWorkingDays(LocalDate.now(clock), -workingDays);
    }

    private String day(int workingDays) {
        return back(workingDays).toString();
    }

    private String own(int workingDays, String deputy, String kind, String text) {
        var typed = Map.of("kind", kind, "date", day(workingDays), "text", text);
        return entries.add(viewers.of(deputy), typed, List.of());
    }

    private void called(String clerk, String deputy, String text) {
        var typed = new HashMap<>(Map.of("kind", "deed", "date", day(5), "text", text));
        typed.put("deputy", deputy);
        typed.put("enteredFrom", "phone");
        entries.add(viewers.of(clerk), typed, List.of());
    }
}
