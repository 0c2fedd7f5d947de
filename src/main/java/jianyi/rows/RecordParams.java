package jianyi.rows;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.util.ReflectionUtils;

/**
 * Gives a statement a record's components by their names, {@code :replyDue}; what else it needs is given beside them, under other names. A
 * code of ours goes by its name and a list of texts as an array, as they are kept.
 */
final class RecordParams {

    private RecordParams() {}

    static void give(StatementSpec statement, Record record) {
        for (RecordComponent one : record.getClass().getRecordComponents()) {
            one.getAccessor().trySetAccessible();
            var value = kept(ReflectionUtils.invokeMethod(one.getAccessor(), record));
            var type = value == null ? one.getType() : value.getClass();
            statement.param(one.getName(), value, StatementCreatorUtils.javaTypeToSqlParameterType(type));
        }
    }

    private static Object kept(Object value) {
        if (value instanceof Enum<?> code) {
            return code.name();
        }
        return value instanceof Collection<?> texts ? texts.toArray(String[]::new) : value;
    }
}
