package jianyi.rows;

import java.lang.reflect.Constructor;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Makes a record of a row: the component {@code replyDue} comes from the column {@code reply_due}. Spring's own mapper looks for
 * {@code replyDue} first, and the driver answers each miss with an exception: a third of what a step cost in Java. An array becomes a
 * component's list.
 */
final class RecordRow<T> implements RowMapper<T> {

    private static final ConversionService CONVERSION = DefaultConversionService.getSharedInstance();

    private final Constructor<T> constructor;
    private final String[] columns;
    private final TypeDescriptor[] types;

    RecordRow(Class<T> type) {
        constructor = BeanUtils.getResolvableConstructor(type);
        columns = Stream.of(BeanUtils.getParameterNames(constructor))
                .map(JdbcUtils::convertPropertyNameToUnderscoreName)
                .toArray(String[]::new);
        types = IntStream.range(0, columns.length)
                .mapToObj(i -> new TypeDescriptor(new MethodParameter(constructor, i)))
                .toArray(TypeDescriptor[]::new);
    }

    /** @throws SQLException when the row lacks a column of the record */
    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        var values = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            var value = JdbcUtils.getResultSetValue(row, row.findColumn(columns[i]), types[i].getType());
            values[i] = CONVERSION.convert(value instanceof Array array ? array.getArray() : value, types[i]);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }
}
