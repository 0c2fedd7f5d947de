package jianyi.suggestion.extension;

import java.util.List;
import jianyi.access.Viewers;
import jianyi.office.Role;
import jianyi.suggestion.Suggestion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases for which somebody's unit could ask for more time; only a choice, the desk decides. */
@Repository
class ExtensionCases {

    private static final int MOST = 500;

    private final Viewers viewers;
    private final JdbcClient jdbc;

    ExtensionCases(Viewers viewers, JdbcClient jdbc) {
        this.viewers = viewers;
        this.jdbc = jdbc;
    }

    List<Suggestion> of(String reader) {
        var units = viewers.of(reader).bodies(Role.HANDLER);
        return units.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select * from suggestion where number in (select number from handling
                            where unit in (:units) and part <> 'CO' and ended_on is null and deadline is not null)
                        order by reply_due, number limit :most""")
                        .param("units", units)
                        .param("most", MOST)
                        .query(Suggestion.class)
                        .list();
    }
}
