package jianyi.casework.fold;

import org.springframework.jdbc.core.JdbcTemplate;

/** Lets so many transactions go by that no mark tells of what is done next. */
public final class MarksOver {

    private MarksOver() {}

    public static void now(JdbcTemplate jdbc) {
        jdbc.execute("do $$ begin for i in 1..16 loop perform pg_current_xact_id(); commit; end loop; end $$");
    }
}
