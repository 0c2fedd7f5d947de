package jianyi.suggestion.practice;

import java.time.OffsetDateTime;
import java.util.List;
import jianyi.suggestion.Suggestion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases people practise on. */
@Repository
class PracticeCases {

    private static final String SELECT =
            "select s.* from suggestion s join case_head h on h.number = s.number where h.practice ";

    private final JdbcClient jdbc;

    PracticeCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of one person, the newest first. */
    List<Suggestion> of(String person) {
        return jdbc.sql(SELECT + "= ? order by s.submitted_at desc")
                .param(person)
                .query(Suggestion.class)
                .list();
    }

    /** The numbers of those begun before this moment. */
    List<String> begunBefore(OffsetDateTime moment) {
        return jdbc
                .sql(SELECT + "is not null and s.submitted_at < ? order by s.number")
                .param(moment)
                .query(Suggestion.class)
                .list()
                .stream()
                .map(Suggestion::number)
                .toList();
    }
}
