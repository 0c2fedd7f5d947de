package jianyi.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How long a unit's handler waits for the first page of tasks, however many are open in the district. The open tasks are copies of one real
 * one; two hundred are his unit's, the others those of a hundred other units.
 */
final class TaskPage {

    private static final int ASKED = 100;
    private static final int OWN = 200;
    private static final int OTHER_UNITS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<String> IDS = Set.of(
            "id_",
            "root_proc_inst_id_",
            "proc_inst_id_",
            "parent_id_",
            "super_exec_",
            "execution_id_",
            "task_id_",
            "var_scope_",
            "resource_id_");

    private final Database database;
    private final Tasklist handler;
    private final String root;
    private final String task;
    private int open = 1;

    /** Brings one case as far as the unit's task. */
    TaskPage(Database database, Server product) throws SQLException {
        this.database = database;
        this.task = new Lifecycle(product, new HashSet<>()).walkToUnit();
        this.handler = new Tasklist(product, Lifecycle.HANDLER, Tasklist.TODO);
        this.root = database.read(
                        "product",
                        "select e.root_proc_inst_id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                                + " where t.id_ = '" + task + "'")
                .get(0)
                .get(0);
    }

    /** Copies the task until so many are open. */
    void fill(int wanted) throws SQLException {
        var instances = "proc_inst_id_ in (select proc_inst_id_ from act_ru_execution where root_proc_inst_id_ = '" + root + "')";
        copy("act_ru_execution", instances, wanted);
        copy("act_ru_variable", instances, wanted);
        copy("act_ru_task", "id_ = '" + task + "'", wanted);
        copy("act_ru_identitylink", "task_id_ = '" + task + "'", wanted);
        copy("act_ru_authorization", "resource_id_ = '" + task + "'", wanted);
        open = wanted;
        database.run("product", "vacuum analyze");
    }

    /** Puts the copies behind everything else in the lists, where people at work do not meet them, or back among it. */
    void due(String sign) throws SQLException {
        database.run("product",
                "update act_ru_task set due_date_ = due_date_ " + sign + " interval '1 year' where task_def_key_ = 'copied'",
                "vacuum analyze act_ru_task");
    }

    /** Milliseconds a page took: the median and what 95 of 100 stay below. */
    record Took(double median, double p95) {

        private static Took of(List<Double> sorted) {
            return new Took(sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100));
        }
    }

    /** What each of the handler's filters took, as Tasklist asks for them. */
    Map<String, Took> ask() {
        return handler.filters().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, filter -> took(filter.getValue())));
    }

    /** Infinite when the page does not come at all. */
    private Took took(String filter) {
        var took = new ArrayList<Double>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (took.size() < ASKED && (took.isEmpty() || System.nanoTime() < end)) {
            long start = System.nanoTime();
            boolean came = handler.page(filter).status() == 200;
            took.add(came ? (System.nanoTime() - start) / 1e6 : Double.POSITIVE_INFINITY);
        }
        Collections.sort(took);
        return Took.of(took);
    }

    private void copy(String table, String which, int wanted) throws SQLException {
        var columns = database
                .read("product", "select column_name from information_schema.columns where table_name = '" + table + "'")
                .stream()
                .map(row -> row.get(0))
                .toList();
        database.run(
                "product",
                "insert into " + table + " (" + String.join(", ", columns) + ") select "
                        + columns.stream().map(TaskPage::copied).collect(Collectors.joining(", ")) + " from " + table
                        + ", generate_series(" + (open + 1) + ", " + wanted + ") as nth where " + which);
    }

    private static String copied(String column) {
        if (IDS.contains(column)) {
            return "'c' || nth || '-' || " + column;
        }
        if (column.equals("group_id_")) {
            return "case when " + column + " is null or nth <= " + OWN + " then " + column
                    + " else 'otherunit' || nth % " + OTHER_UNITS + " end";
        }
        return switch (column) {
            case "due_date_" -> column + " + nth * interval '1 minute'";
            // Older than what people work on meanwhile, which stands first.
            case "create_time_" -> column + " - nth * interval '1 minute'";
            // None of theirs.
            case "task_def_key_" -> "'copied'";
            default -> column;
        };
    }
}
