package jianyi.duty.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import jianyi.access.Viewer;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import jianyi.deputy.Deputy;
import jianyi.duty.DutyAccess;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a clerk enters of a deputy. All of it is refused to whoever does not keep the file: 404 to strangers, 403 to readers. */
@Service
public class RecordDesk {

    private static final int LINE = 200;

    private final DutyAccess access;
    private final ClerkRecords records;
    private final Absences absences;
    private final AuditTrail trail;
    private final Clock clock;

    RecordDesk(DutyAccess access, ClerkRecords records, Absences absences, AuditTrail trail, Clock clock) {
        this.access = access;
        this.records = records;
        this.absences = absences;
        this.trail = trail;
        this.clock = clock;
    }

    /** Enters an honour or a training. @param typed {@code kind}, {@code date}, {@code words}, {@code giver} */
    @Transactional
    public void add(Viewer viewer, String person, Map<String, String> typed) {
        var deputy = kept(viewer, person);
        var kind = RecordKind.of(Typed.optional(typed, "kind", "类别", 20));
        var day = past(Typed.day(typed, "date", "日期"));
        var words = Typed.required("内容", typed.get("words"), LINE);
        var giver = Typed.required("授予或组织单位", typed.get("giver"), LINE);
        records.add(deputy.body(), person, kind, day, words, giver, viewer.id());
        noted(deputy, "登记" + kind.label(), null, words);
    }

    private LocalDate past(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("“日期”不能晚于今天");
        }
        return day;
    }

    /**
     * Strikes one that was entered by mistake; a street strikes only what it has entered itself.
     *
     * @throws Refusal 400 without a reason, 404 when there is none to strike
     */
    @Transactional
    public void strike(Viewer viewer, String person, long id, Map<String, String> typed) {
        var deputy = kept(viewer, person);
        var why = Typed.required("说明", typed.get("why"), LINE);
        if (!access.decides(viewer, deputy) && !records.entered(id, viewer.id())) {
            throw DutyAccess.undecided();
        }
        if (!records.strike(id, person, deputy.body(), viewer.id(), why)) {
            throw Refusal.notFound("没有这条记录，或者已经划去");
        }
        noted(deputy, "划去荣誉或培训记录", null, why);
    }

    /** Enters a long absence. @param typed {@code kind}, {@code from}, {@code to} (may be missing), {@code basis} */
    @Transactional
    public void away(Viewer viewer, String person, Map<String, String> typed) {
        var deputy = kept(viewer, person);
        var kind = kind(Typed.required("情况", typed.get("kind"), 20));
        var from = Typed.day(typed, "from", "开始");
        var to = Typed.optional(typed, "to", "结束", 40) == null ? null : Typed.day(typed, "to", "结束");
        if (to != null && to.isBefore(from)) {
            throw Refusal.invalid("“结束”不能早于开始");
        }
        var basis = Typed.required("依据", typed.get("basis"), LINE);
        absences.add(deputy.body(), person, kind, from, to, basis, viewer.id());
        noted(deputy, "登记" + kind.label(), null, from + " 至 " + (to == null ? "今" : to) + "，" + basis);
    }

    private static Absence.Kind kind(String typed) {
        return switch (typed) {
            case "away" -> Absence.Kind.AWAY;
            case "leave" -> Absence.Kind.LEAVE;
            default -> throw Refusal.invalid("“情况”只能选列出的");
        };
    }

    /** Ends an absence with this day. @throws Refusal 404 when there is none that lasts */
    @Transactional
    public void back(Viewer viewer, String person, long id, Map<String, String> typed) {
        var deputy = kept(viewer, person);
        var day = Typed.day(typed, "to", "结束");
        if (!absences.end(id, person, deputy.body(), day)) {
            throw Refusal.notFound("没有这条记录，或者到那天已经结束、还没有开始");
        }
        noted(deputy, "登记返回", null, day.toString());
    }

    private Deputy kept(Viewer viewer, String person) {
        return access.kept(viewer, access.readable(viewer, person));
    }

    private void noted(Deputy deputy, String what, String before, String after) {
        trail.add(Act.of(Act.Kind.OPERATION, what + "（" + deputy.body() + "）")
                .to(deputy.person(), deputy.name())
                .changed(before, after));
    }
}
