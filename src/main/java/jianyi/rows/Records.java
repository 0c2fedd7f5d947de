package jianyi.rows;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one client that all rooms read the database with: {@code query(Suggestion.class)} makes records by {@link RecordRow}. */
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
        return proxy(
                JdbcClient.class,
                client,
                call -> statement((String) call.getArguments()[0], (JdbcClient.StatementSpec) call.proceed()));
    }

    private static JdbcClient.StatementSpec statement(String sql, JdbcClient.StatementSpec plain) {
        return proxy(JdbcClient.StatementSpec.class, plain, call -> {
            var name = call.getMethod().getName();
            if (name.equals("query") || name.equals("update")) {
                ReadOnce.executes(sql);
            }
            return name.equals("query") && record(call)
                    ? plain.query(row((Class<?>) call.getArguments()[0]))
                    : call.proceed();
        });
    }

    private static boolean record(MethodInvocation call) {
        return call.getArguments().length == 1 && call.getArguments()[0] instanceof Class<?> type && type.isRecord();
    }

    private static RecordRow<?> row(Class<?> type) {
        return ROWS.computeIfAbsent(type, RecordRow::new);
    }

    /** Spring's proxies hand themselves on where the call returns what it was made on, as the parameters' calls do. */
    private static <T> T proxy(Class<T> type, T target, MethodInterceptor call) {
        var factory = new ProxyFactory(type, call);
        factory.setTarget(target);
        return type.cast(factory.getProxy(type.getClassLoader()));
    }
}
