package jianyi.activity.sheet;

import java.math.BigDecimal;
import java.util.Map;
import jianyi.access.Viewer;
import jianyi.activity.Amount;
import jianyi.activity.group.GroupDesk;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.office.Office;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a year's activities may cost, and what they have cost: that comes from the activities and is never typed twice. */
@Component
class Budgets {

    private static final int MOST_YUAN = 100_000_000;

    private final GroupDesk offices;
    private final JdbcClient jdbc;

    Budgets(GroupDesk offices, JdbcClient jdbc) {
        this.offices = offices;
        this.jdbc = jdbc;
    }

    /** An office's year. @param amount null when nobody has said @param spent in yuan @param hours of activities that are written down */
    record Year(String office, String name, BigDecimal amount, BigDecimal spent, BigDecimal hours, int closed) {

        /** What is left, below zero when more was spent; null without an amount. */
        public BigDecimal left() {
            return amount == null ? null : amount.subtract(spent);
        }
    }

    private record Sums(BigDecimal spent, BigDecimal hours, int closed) {}

    /** The year of an office. */
    Year of(Office office, int year) {
        var sums = jdbc.sql("""
                        select coalesce(sum(a.money), 0) as spent, coalesce(sum(a.hours), 0) as hours, count(*)::int as closed
                        from activity a join case_head h on h.number = a.number
                        where h.body = ? and a.stage = 'CLOSED' and extract(year from a.day) = ?""").params(office.code(), year).query(Sums.class).single();
        var amount = jdbc.sql("select amount from activity_budget where office = ? and year = ?")
                .params(office.code(), year)
                .query(BigDecimal.class)
                .optional()
                .orElse(null);
        return new Year(office.code(), office.name(), amount, sums.spent(), sums.hours(), sums.closed());
    }

    /** Says what a year may cost. @return the year @throws Refusal 403 for whoever does not keep the office, 400 naming the field */
    int set(Viewer viewer, Map<String, String> typed) {
        var office = offices.office(viewer, typed.get("office"));
        int year = Typed.number("年份", typed.get("year"), 2000, 2100);
        var amount = Amount.read("年度经费", typed.get("amount"), MOST_YUAN, "元");
        if (amount == null) {
            throw Refusal.invalid("请填写“年度经费”");
        }
        jdbc.sql("""
                        insert into activity_budget (office, year, amount) values (?, ?, ?)
                        on conflict (office, year) do update set amount = excluded.amount""").params(office.code(), year, amount).update();
        return year;
    }
}
