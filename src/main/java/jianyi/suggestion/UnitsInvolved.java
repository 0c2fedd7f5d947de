package jianyi.suggestion;

import java.util.HashSet;
import java.util.Set;
import jianyi.casework.timeline.Involved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units at work on a suggestion and their governments. */
@Component
class UnitsInvolved implements Involved {

    private final JdbcClient jdbc;

    UnitsInvolved(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> in(String number) {
        return new HashSet<>(
                jdbc.sql("""
                        select unit from handling where number = :number
                        union select o.parent from handling h join office o on o.code = h.unit where h.number = :number""").param("number", number).query(String.class).list());
    }
}
