package jianyi.suggestion.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jianyi.casework.step.Choice;
import jianyi.deputy.Deputies;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.suggestion.Suggestion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a suggestion under review may go: the cases it may be handled with, the offices and higher deputies it may be passed to. */
@Component
public class ElsewhereChoices {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Offices offices;
    private final Deputies deputies;

    ElsewhereChoices(JdbcClient jdbc, Offices offices, Deputies deputies) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.deputies = deputies;
    }

    /** The body's open cases, the newest first. */
    public List<Map<String, String>> mains(Suggestion suggestion) {
        return jdbc
                .sql("""
                    select * from suggestion
                    where body = ? and number <> ? and closed_on is null and merged_into is null
                    order by submitted_at desc limit ?\
                    """)
                .params(suggestion.body(), suggestion.number(), MOST)
                .query(Suggestion.class)
                .list()
                .stream()
                .filter(main -> main.state().joinable())
                .map(main -> Choice.of(main.number(), main.shownNumber() + "《" + main.title() + "》"))
                .toList();
    }

    /** Every other office, congresses first. */
    public List<Map<String, String>> offices(Suggestion suggestion) {
        return offices.all().stream()
                .filter(office -> !office.code().equals(suggestion.body()) && office.kind() != OfficeKind.STREET)
                .sorted(java.util.Comparator.comparing(Office::kind).thenComparing(Office::code))
                .map(office -> Choice.of(office.code(), office.name()))
                .toList();
    }

    /** The deputies of the congress above the case's own. */
    public List<Map<String, String>> higherDeputies(Suggestion suggestion) {
        return Optional.ofNullable(offices.get(suggestion.body()).parent()).stream()
                .flatMap(higher -> Choice.deputies(deputies.of(higher)).stream())
                .toList();
    }
}
