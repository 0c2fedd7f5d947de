package jianyi.rows;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one client that all rooms read the database with: {@code query(Suggestion.class)} makes records by {@link RecordRow}, {@code paramSource} takes them apart by {@link RecordParams}. */
@Configuration(proxyBeanMethods = false)
public class Records {

    private static final Map<Class<?>, RecordRow<?>> ROWS = new ConcurrentHashMap<>();

    @Bean
    JdbcTemplate jdbcTemplate(DataSource database) {
        return new Batches(database);
    }

    /** Writes many rows at once; what was read of their table is forgotten as after any other statement. */
    private static final class Batches extends JdbcTemplate {

        Batches(DataSource database) {
            super(database);
        }

        @Override
        public int[] batchUpdate(String sql, BatchPreparedStatementSetter rows) {
            ReadOnce.executes(sql);
            return super.batchUpdate(sql, rows);
        }

        @Override
        public <T> int[][] batchUpdate(
                String sql, Collection<T> rows, int portion, ParameterizedPreparedStatementSetter<T> row) {
            ReadOnce.executes(sql);
            return super.batchUpdate(sql, rows, portion, row);
        }
    }

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcOperations template) {
        return over(JdbcClient.create(template));
    }

    /** The same client, its records made by their columns' names. */
    public static JdbcClient over(JdbcClient client) {
        return sql -> new Statement(sql, client.sql(sql)).seen();
    }

    /** One statement on its way; made for each, so it is the plainest of proxies: Spring's own cost more than many a statement. */
    private record Statement(String sql, JdbcClient.StatementSpec plain) implements InvocationHandler {

        JdbcClient.StatementSpec seen() {
            return (JdbcClient.StatementSpec) Proxy.newProxyInstance(
                    JdbcClient.class.getClassLoader(), new Class<?>[] {JdbcClient.StatementSpec.class}, this);
        }

        @Override
        public Object invoke(Object proxy, Method call, Object[] given) throws Throwable {
            boolean asks = call.getName().equals("query");
            if (asks || call.getName().equals("update")) {
                ReadOnce.executes(sql);
            }
            if (asks && given != null && given.length == 1 && given[0] instanceof Class<?> type && type.isRecord()) {
                return plain.query(row(type));
            }
            if (call.getName().equals("paramSource") && given[0] instanceof Record record) {
                RecordParams.give(plain, record);
                return proxy;
            }
            try {
                var result = call.invoke(plain, given);
                return result == plain ? proxy : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    private static RecordRow<?> row(Class<?> type) {
        return ROWS.computeIfAbsent(type, RecordRow::new);
    }
}
