package jianyi.access;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has an account and has never used it. */
@Repository
public class Newcomers {

    private final JdbcClient jdbc;

    Newcomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these user ids who have never signed in. */
    public Set<String> among(Collection<String> ids) {
        Set<String> never = new LinkedHashSet<>(ids);
        if (!never.isEmpty()) {
            never.removeAll(jdbc.sql("select distinct person from sign_in where outcome = 'IN' and person in (:ids)")
                    .param("ids", ids)
                    .query(String.class)
                    .list());
        }
        return never;
    }
}
