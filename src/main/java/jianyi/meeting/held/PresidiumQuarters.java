package jianyi.meeting.held;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import jianyi.casework.held.QuarterRecord;
import jianyi.meeting.Kind;
import jianyi.office.OfficeKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A town's presidium meets once a quarter (重庆市乡镇人民代表大会工作条例 第三十四条). */
@Component
class PresidiumQuarters implements QuarterRecord {

    private final JdbcClient jdbc;

    PresidiumQuarters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return Kind.PRESIDIUM.label();
    }

    @Override
    public boolean expected(OfficeKind kind) {
        return kind == OfficeKind.TOWN;
    }

    @Override
    public Set<String> kept(Collection<String> bodies, LocalDate first, LocalDate last) {
        return jdbc.sql("select body from meeting where body in (:bodies) and kind = :kind"
                        + " and opened_on between :first and :last")
                .param("bodies", bodies)
                .param("kind", Kind.PRESIDIUM.name())
                .param("first", first)
                .param("last", last)
                .query(String.class)
                .set();
    }
}
