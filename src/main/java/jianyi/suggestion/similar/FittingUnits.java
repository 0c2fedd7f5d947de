package jianyi.suggestion.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jianyi.flow.text.FormText;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.suggestion.Suggestion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who might handle a suggestion: the unit that has handled what is like it, and the one the deputy wishes. The decision stays the clerk's. */
@Component
class FittingUnits {

    private final Offices offices;
    private final JdbcClient jdbc;

    FittingUnits(Offices offices, JdbcClient jdbc) {
        this.offices = offices;
        this.jdbc = jdbc;
    }

    /**
     * Which unit fits, and why.
     *
     * @param unit office code, or null when nothing speaks for any unit
     * @param why what speaks for it, and what for another
     */
    record Fit(String unit, FormText why) {}

    private record Past(String unit, int cases) {}

    /** @param alike case numbers of what is like it */
    Fit of(Suggestion suggestion, List<String> alike) {
        var past = past(alike).filter(one -> offered(suggestion, one.unit()));
        var wish = Optional.ofNullable(suggestion.proposedUnit()).filter(unit -> offered(suggestion, unit));
        var lines = new ArrayList<FormText>();
        past.ifPresent(one -> lines.add(FormText.of("{} 件相似建议由{}主办", one.cases(), offices.name(one.unit()))));
        wish.ifPresent(unit -> lines.add(FormText.of("代表希望由{}承办", offices.name(unit))));
        return new Fit(
                past.map(Past::unit).or(() -> wish).orElse(null),
                lines.isEmpty()
                        ? FormText.EMPTY
                        : FormText.of("**可供参考**：{}。", lines.stream().collect(FormText.joined("；"))));
    }

    private Optional<Past> past(List<String> alike) {
        if (alike.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select unit, count(distinct number) as cases from handling
                        where number in (:alike) and part <> 'CO' and state not in ('MOVED', 'STOPPED')
                        group by unit order by cases desc, max(id) desc limit 1""").param("alike", alike).query(Past.class).optional();
    }

    /** Whether the unit is in use and belongs to the body's own government. */
    private boolean offered(Suggestion suggestion, String unit) {
        return offices.find(unit)
                .filter(office -> !office.retired())
                .filter(office -> office.kind() == OfficeKind.UNIT)
                .filter(office -> offices.bodyOf(unit).code().equals(suggestion.body()))
                .isPresent();
    }
}
