package jianyi.duty.quota;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyi.access.Viewer;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import jianyi.casework.duty.DeputyGroup;
import jianyi.casework.duty.DeputyGroups;
import jianyi.duty.DutyAccess;
import jianyi.duty.fact.Register;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.office.Office;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets what is asked for, ends it, and has who is behind told in private. All of it is refused (403) to whoever keeps no files; setting and
 * ending is the congress's, also for its streets.
 */
@Service
public class QuotaDesk {

    private static final int QUIET_DAYS = 7;

    private final DutyAccess access;
    private final Quotas quotas;
    private final QuotaReckoning reckoning;
    private final Register register;
    private final QuotaNews news;
    private final List<DeputyGroups> keepers;
    private final AuditTrail trail;
    private final Clock clock;

    QuotaDesk(
            DutyAccess access,
            Quotas quotas,
            QuotaReckoning reckoning,
            Register register,
            QuotaNews news,
            List<DeputyGroups> keepers,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.quotas = quotas;
        this.reckoning = reckoning;
        this.register = register;
        this.news = news;
        this.keepers = keepers;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Sets one.
     *
     * @param typed {@code office}, {@code year}, {@code campaign} (may be missing), {@code name}, {@code asked}, {@code number},
     *     {@code source}
     * @param kinds codes of headings
     */
    @Transactional
    public Office add(Viewer viewer, Map<String, String> typed, List<String> kinds) {
        var office = access.decided(viewer, typed.get("office"));
        var it = new Quota(
                0,
                office.code(),
                year(typed),
                Typed.optional(typed, "campaign", "主题活动", 40),
                Typed.required("指标", typed.get("name"), 60),
                asked(Typed.required("对象", typed.get("asked"), 20)),
                counting(kinds),
                Typed.number(typed, "number", "数量", 1, 999),
                Typed.required("依据", typed.get("source"), 200));
        add(office, List.of(it), viewer);
        return office;
    }

    private void add(Office office, List<Quota> some, Viewer viewer) {
        some.forEach(it -> quotas.add(it, viewer.id()));
        var names = some.stream().map(Quota::name).collect(Collectors.joining("、"));
        trail.add(Act.rules("设定代表履职指标（" + office.code() + "）").changed(null, names));
    }

    static int year(Map<String, String> typed) {
        return Typed.number(typed, "year", "年份", 2000, 2100);
    }

    private static Asked asked(String code) {
        return Arrays.stream(Asked.values())
                .filter(one -> one.name().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("“对象”只能选列出的"));
    }

    private List<String> counting(List<String> kinds) {
        if (kinds.isEmpty()) {
            throw Refusal.invalid("请填写“算哪些”");
        }
        if (kinds.stream().anyMatch(code -> register.kind(code).isEmpty())) {
            throw Refusal.invalid("“算哪些”只能选列出的");
        }
        return kinds.stream().distinct().toList();
    }

    /** Begins a year with the usual set; those of the same name stay as they are. */
    @Transactional
    public Office usual(Viewer viewer, Map<String, String> typed) {
        var office = access.decided(viewer, typed.get("office"));
        int year = year(typed);
        var there = quotas.of(office.code(), year).stream().map(Quota::name).toList();
        var fresh = UsualQuotas.of(office.code(), year, register.kinds()).stream()
                .filter(one -> !there.contains(one.name()))
                .toList();
        if (fresh.isEmpty()) {
            throw Refusal.conflict("这一年已经有这些指标");
        }
        add(office, fresh, viewer);
        return office;
    }

    /** Ends one; nothing is asked by it any more. @throws Refusal 404 for an unknown one, or another office's */
    @Transactional
    public Quota end(Viewer viewer, long id) {
        var it = mine(viewer, id);
        access.decided(viewer, it.office());
        quotas.end(id, viewer.id());
        trail.add(Act.rules("取消代表履职指标（" + it.office() + "）").changed(it.name(), null));
        return it;
    }

    private Quota mine(Viewer viewer, long id) {
        access.kept(viewer, (String) null);
        return quotas.find(id)
                .filter(one -> access.keeping(viewer).stream()
                        .anyMatch(office -> office.code().equals(one.office())))
                .orElseThrow(() -> Refusal.notFound("没有这个指标"));
    }

    /** How many people or groups were told of a quota. */
    public record Told(Quota quota, int people) {}

    /** Tells everybody of whom something is wanting, each alone; whoever heard it within the week is left in peace. */
    @Transactional
    public Told tell(Viewer viewer, long id) {
        var quota = mine(viewer, id);
        var office = access.kept(viewer, quota.office());
        var today = LocalDate.now(clock);
        var behind = reckoning.of(office, quota.year()).stream()
                .filter(one -> one.quota().id() == id)
                .flatMap(one -> one.wanting().stream())
                .filter(line ->
                        line.told() == null || line.told().plusDays(QUIET_DAYS).isBefore(today))
                .toList();
        behind.forEach(line -> {
            quotas.tell(id, line.whom(), viewer.id(), today);
            if (quota.asked().groups()) {
                leaders(office, line.whom()).forEach(leader -> news.leader(office, quota, line, leader));
            } else {
                news.deputy(office, quota, line);
            }
        });
        return new Told(quota, behind.size());
    }

    private List<String> leaders(Office office, String group) {
        return keepers.stream()
                .flatMap(all -> all.of(office.code()).stream())
                .filter(one -> one.code().equals(group))
                .map(DeputyGroup::leaders)
                .flatMap(Collection::stream)
                .toList();
    }
}
