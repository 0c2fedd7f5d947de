package jianyi.setup.terms;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import jianyi.access.Viewer;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import jianyi.calendar.ChineseDates;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.office.SettingHistory;
import jianyi.office.SettingValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Changes a rule by one more row, from today or a later day on. What is being handled keeps the rule it began under. */
@Component
class RuleDesk {

    private static final int LONGEST_SOURCE = 200;
    private static final int YEARS_AHEAD = 5;
    private static final String RESTORED = "不再另行规定";

    private final SettingHistory history;
    private final RuleBook book;
    private final AuditTrail trail;

    RuleDesk(SettingHistory history, RuleBook book, AuditTrail trail) {
        this.history = history;
        this.book = book;
        this.trail = trail;
    }

    /**
     * Enters a value with its source and first day.
     *
     * @throws Refusal 400 naming the field or the article; 409 when another value is entered for the same later day
     */
    @Transactional
    public void change(Rule rule, Scope scope, MultiValueMap<String, String> typed, Viewer person) {
        String value = rule.form().read(typed);
        String source = Typed.required("依据", typed.getFirst("source"), LONGEST_SOURCE);
        enter(rule, scope, value, source, from("生效日期", typed.getFirst("from")), person);
    }

    /**
     * Gives a body's own value up from a day on: the district's holds again, whatever it will be then.
     *
     * @throws Refusal 400 for the district itself and for a wrong day; 409 when the body has none of its own by then
     */
    @Transactional
    public void restore(Rule rule, Scope scope, String typed, Viewer person) {
        if (scope.body() == null) {
            throw Refusal.invalid("全区默认就是区里的规定，要改请录入新的规定");
        }
        LocalDate from = from("恢复日期", typed);
        boolean already =
                book.on(rule, scope, from).filter(SettingValue::givenUp).isPresent();
        if (!already && !book.own(rule, scope, from)) {
            throw Refusal.conflict(ChineseDates.format(from) + scope.name() + "没有自己的规定，用的就是全区默认");
        }
        enter(rule, scope, null, RESTORED, from, person);
    }

    private void enter(Rule rule, Scope scope, String value, String source, LocalDate from, Viewer person) {
        Optional<SettingValue> same = book.on(rule, scope, from);
        // The same form sent twice is one change.
        if (same.filter(one ->
                        Objects.equals(one.value(), value) && one.source().equals(source))
                .isPresent()) {
            return;
        }
        if (same.isPresent() && from.isAfter(book.today())) {
            throw Refusal.conflict(ChineseDates.format(from) + "已有新的规定，要改请先撤回它");
        }
        String before = book.row(rule, scope).words();
        history.add(rule.setting(), scope.body(), value, source, from, person.id(), person.name());
        trail.add(Act.rules("规定“" + rule.label() + "”（" + scope.name() + "），自" + ChineseDates.format(from) + "起，依据："
                        + source)
                .changed(before, value == null ? "恢复区里的规定" : rule.form().words(value)));
    }

    private LocalDate from(String label, String typed) {
        LocalDate day = Typed.day(label, typed);
        LocalDate today = book.today();
        if (day.isBefore(today)) {
            throw Refusal.invalid("“" + label + "”不能早于今天（" + ChineseDates.format(today) + "）：已经开始的办理不能改规定");
        }
        if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw Refusal.invalid("“" + label + "”最多在 " + YEARS_AHEAD + " 年以内，请检查年份");
        }
        return day;
    }

    /**
     * Takes a value back before its first day.
     *
     * @throws Refusal 400 when it is named wrongly, 409 when it is in force or was taken back before
     */
    @Transactional
    public void withdraw(Rule rule, String id, Viewer person) {
        if (id == null || !id.matches("[0-9]{1,18}")) {
            throw Refusal.invalid("请选择要撤回的“规定”");
        }
        if (!history.withdraw(rule.setting(), Long.parseLong(id), person.id(), person.name())) {
            throw Refusal.conflict("这条规定已经生效或者已经撤回，不能再撤回；要改请录入新的规定");
        }
        trail.add(Act.rules("撤回尚未生效的规定“" + rule.label() + "”（第 " + id + " 条）"));
    }
}
