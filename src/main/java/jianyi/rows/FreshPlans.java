package jianyi.rows;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has every statement planned anew by its values. PostgreSQL keeps a plan after a statement's fifth use, which spares the short ones
 * most of their time; a long list with somebody's rights in it then gets a plan for nobody in particular and can take seconds.
 */
public class FreshPlans extends JdbcTemplate {

    public FreshPlans(DataSource database) {
        super(database);
    }

    /** A client over a template like this. */
    public static JdbcClient client(JdbcTemplate template) {
        return Records.over(JdbcClient.create(new NamedParameterJdbcTemplate(template)));
    }

    /** Keeps the driver from naming this statement on the server: only what has a name keeps its plan. */
    public static void plannedAnew(Statement statement) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
        super.applyStatementSettings(statement);
        plannedAnew(statement);
    }
}
