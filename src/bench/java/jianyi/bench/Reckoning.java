package jianyi.bench;

import java.sql.SQLException;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What people were told is done, beside what stands in the database.
 *
 * @param lost acknowledged steps that are not there
 * @param doubled steps that are there twice
 * @param titles suggestions entered twice
 * @param gaps numbers left out
 */
record Reckoning(long lost, long doubled, long titles, long gaps) {

    /** Waits until all mails are out, then compares. */
    static Reckoning of(MortalDatabase database, Collection<Survivor.Done> acknowledged) throws SQLException, InterruptedException {
        while (!database.read("select 1 from jianyi.outbox where state = 'waiting' limit 1").isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        var done = database.read("select number, key, count(*) from jianyi.step where done_at is not null group by number, key").stream()
                .collect(Collectors.toMap(row -> new Survivor.Done(row.get(0), row.get(1)), row -> Integer.valueOf(row.get(2))));
        database.read("select number from jianyi.suggestion").forEach(row -> done.put(new Survivor.Done(row.get(0), "start"), 1));
        var walked = Survivor.STEPS.stream().map(Survivor.Step::task).collect(Collectors.toSet());
        return new Reckoning(
                acknowledged.stream().filter(one -> !done.containsKey(one)).count(),
                done.entrySet().stream()
                        .filter(one -> walked.contains(one.getKey().task()) && one.getValue() > 1)
                        .count(),
                number(database, "select count(*) - count(distinct title) from jianyi.suggestion"),
                number(database, "select coalesce(max(right(number, 4)::int), 0) - count(*) from jianyi.suggestion where body = 'yecun'"));
    }

    private static long number(MortalDatabase database, String sql) throws SQLException {
        return Long.parseLong(database.read(sql).get(0).get(0));
    }

    boolean sound() {
        return lost + doubled + titles + gaps == 0;
    }

    @Override
    public String toString() {
        return String.format("lost %d, steps done twice %d, suggestions entered twice %d, numbers left out %d", lost, doubled, titles, gaps);
    }
}
