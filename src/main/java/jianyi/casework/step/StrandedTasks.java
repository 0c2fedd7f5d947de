package jianyi.casework.step;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jianyi.flow.Refusal;
import jianyi.office.People;
import jianyi.office.Practice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Waiting tasks nobody can do: whoever is asked is retired, locked out or gone, or whoever could do it is kept from it by somebody who
 * has taken it and is. Those of practice cases are nobody's work. Each post and person is looked up once, however many tasks wait.
 */
@Component
public class StrandedTasks {

    private final JdbcClient jdbc;
    private final People people;
    private final ClaimsFlow claims;

    StrandedTasks(JdbcClient jdbc, People people, ClaimsFlow claims) {
        this.jdbc = jdbc;
        this.people = people;
        this.claims = claims;
    }

    private record Waiting(
            String task,
            String number,
            String[] groups,
            String[] persons,
            String claimedBy,
            OffsetDateTime arrivedAt,
            LocalDate due) {}

    /** All of them, those that have waited longest first. */
    public List<StrandedTask> all() {
        Map<String, Boolean> known = new HashMap<>();
        Predicate<String> crew = group -> known.computeIfAbsent(
                "group " + group, key -> !people.ableIn(group).isEmpty());
        Predicate<String> able = person -> known.computeIfAbsent("person " + person, key -> people.canSignIn(person));
        return waiting().stream()
                .filter(one -> !Practice.is(one.number()))
                .flatMap(one -> stranded(one, crew, able).stream())
                .toList();
    }

    private List<Waiting> waiting() {
        return jdbc.sql("""
                        select task, number, groups, persons, claimed_by, arrived_at, due from step
                        where done_at is null and gone_at is null order by arrived_at, id""").query(Waiting.class).list();
    }

    private static Optional<StrandedTask> stranded(Waiting one, Predicate<String> crew, Predicate<String> able) {
        boolean somebody = Arrays.stream(one.groups()).anyMatch(crew)
                || Arrays.stream(one.persons()).anyMatch(able);
        boolean kept = somebody && one.claimedBy() != null && !able.test(one.claimedBy());
        return somebody && !kept
                ? Optional.empty()
                : Optional.of(new StrandedTask(
                        one.task(),
                        one.number(),
                        one.groups().length == 0 ? null : one.groups()[0],
                        kept ? one.claimedBy() : null,
                        one.arrivedAt(),
                        one.due()));
    }

    /**
     * Gives a task back to those who can do it.
     *
     * @return number of its case
     * @throws Refusal 409 when nobody keeps them from it any more
     */
    @Transactional
    public String release(String task) {
        var kept = all().stream()
                .filter(one -> one.task().equals(task) && one.holder() != null)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("这项任务现在有人办理，不用再放回"));
        claims.giveBack(task, kept.holder());
        return kept.number();
    }
}
