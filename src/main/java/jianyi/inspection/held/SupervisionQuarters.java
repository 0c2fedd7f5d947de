package jianyi.inspection.held;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Set;
import jianyi.casework.held.QuarterRecord;
import jianyi.office.OfficeKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A town's supervision in a quarter: a matter taken up, or a site looked at. */
@Component
class SupervisionQuarters implements QuarterRecord {

    private final JdbcClient jdbc;
    private final Clock clock;

    SupervisionQuarters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "监督";
    }

    @Override
    public boolean expected(OfficeKind kind) {
        return kind == OfficeKind.TOWN;
    }

    @Override
    public Set<String> kept(Collection<String> bodies, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select body from inspection i where body in (:bodies) and (opened_at >= :from and opened_at < :until
                            or exists (select from inspection_site s
                                where s.number = i.number and s.visited_on between :first and :last))""")
                .param("bodies", bodies)
                .param("from", morning(first))
                .param("until", morning(last.plusDays(1)))
                .param("first", first)
                .param("last", last)
                .query(String.class)
                .set();
    }

    private OffsetDateTime morning(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
