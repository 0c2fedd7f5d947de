package jianyi.flow.guard;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The engine's lists of tasks, asked so that PostgreSQL begins with what the reader has been granted. The engine joins every open task with
 * every right of the reader's by "is it for this task, for its process or for all": no index serves that, and with 20,000 open tasks, 667 of
 * them the reader's, it compares 10 million pairs in seconds. The answers are the same, and so is the plan for every reader, so
 * that PostgreSQL may keep it: planning the lists anew each time took more than executing them.
 */
final class GrantedTasks {

    /** Groups: table of tasks, table of process definitions, the reader's rights with their parameters. */
    private static final Pattern LIST = Pattern.compile(
            "from\\s+(\\S+)\\s+RES\\b.*?\\bjoin\\s+(\\S+)\\s+D\\s+on\\b.*?join\\s*\\(\\s*(SELECT\\s+A\\.\\*\\s.*?)\\)\\s*"
                    + "(AUTH\\s+ON\\s*\\(\\s*AUTH\\.RESOURCE_ID_\\s+in\\s*\\(\\s*RES\\.ID_\\s*,\\s*D\\.KEY_\\s*,\\s*'\\*'\\s*\\)\\s*\\))",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** An array's elements are taken for ten; what a subquery may give in the worst case would make PostgreSQL read all tasks. */
    private static final String IDS = """
            select unnest(array(
                with GRANTED as materialized (%3$s)
                select RESOURCE_ID_ from GRANTED
                union select OPEN.ID_ from GRANTED
                    join %2$s KIND on KIND.KEY_ = GRANTED.RESOURCE_ID_ join %1$s OPEN on OPEN.PROC_DEF_ID_ = KIND.ID_
                union select OPEN.ID_ from GRANTED join %1$s OPEN on GRANTED.RESOURCE_ID_ = '*'
            )) as RESOURCE_ID_""";

    private GrantedTasks() {}

    /** The same question the other way round, its parameters in the same order; empty for a question that has no such join. */
    static Optional<String> first(String sql) {
        var list = LIST.matcher(sql);
        return list.find()
                ? Optional.of(sql.substring(0, list.start(3))
                        + IDS.formatted(list.group(1), list.group(2), list.group(3))
                        + sql.substring(list.end(3), list.start(4))
                        + "AUTH ON (AUTH.RESOURCE_ID_ = RES.ID_)"
                        + sql.substring(list.end(4)))
                : Optional.empty();
    }
}
