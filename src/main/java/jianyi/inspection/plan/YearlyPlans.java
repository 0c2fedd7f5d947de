package jianyi.inspection.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jianyi.casework.head.Head;
import jianyi.casework.head.Heads;
import jianyi.flow.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The yearly plans. Callers that write hold the lock on the plan's row. */
@Repository
public class YearlyPlans {

    /** The room's name on a case's head. */
    static final String ROOM = "inspectionPlan";

    private final JdbcClient jdbc;
    private final Heads heads;
    private final Clock clock;

    YearlyPlans(JdbcClient jdbc, Heads heads, Clock clock) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.clock = clock;
    }

    public Optional<Plan> find(String number) {
        return jdbc.sql("select * from inspection_plan where number = ?")
                .param(number)
                .query(Plan.class)
                .optional();
    }

    /** The body's plan of that year, or empty. */
    Optional<Plan> of(String body, int year) {
        return jdbc.sql("select * from inspection_plan where body = ? and year = ?")
                .params(body, year)
                .query(Plan.class)
                .optional();
    }

    /** All there are, the latest year first. */
    public List<Plan> all() {
        return jdbc.sql("select * from inspection_plan order by year desc, body")
                .query(Plan.class)
                .list();
    }

    /** The plan, locked until the transaction ends. @throws Refusal 404 when there is none */
    Plan lock(String number) {
        return jdbc.sql("select * from inspection_plan where number = ? for update")
                .param(number)
                .query(Plan.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("没有找到这份计划，可能编号有误，或者您无权查看"));
    }

    /** The next number of a body's plans of a year: {@code district-2027-P01}. */
    String nextNumber(String body, int year) {
        var series = body + "-" + year + "-P";
        return series + "%02d".formatted(heads.next(series));
    }

    void add(Plan it) {
        heads.open(new Head(it.number(), ROOM, it.body(), it.title(), it.instance(), null));
        jdbc.sql(
                        "insert into inspection_plan (number, body, year, instance, state) values (:number, :body, :year, :instance, :state)")
                .paramSource(it)
                .update();
    }

    void move(String number, PlanState state) {
        jdbc.sql("update inspection_plan set state = ? where number = ?")
                .params(state.name(), number)
                .update();
        if (state == PlanState.OVER) {
            heads.ended(number, LocalDate.now(clock));
        }
    }

    /** A version is in force from now on. */
    void inForce(String number, int version) {
        jdbc.sql("update inspection_plan set version = ? where number = ?")
                .params(version, number)
                .update();
    }

    void published(String number) {
        jdbc.sql("update inspection_plan set published_on = coalesce(published_on, ?) where number = ?")
                .params(LocalDate.now(clock), number)
                .update();
    }
}
