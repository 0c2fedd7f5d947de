package jianyi.suggestion.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.casework.step.Choice;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.Role;
import jianyi.suggestion.Suggestion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases and units somebody could press; only a choice, the desk decides. */
@Repository
class SupervisionCases {

    private static final int MOST = 500;

    private final Viewers viewers;
    private final Offices offices;
    private final JdbcClient jdbc;

    SupervisionCases(Viewers viewers, Offices offices, JdbcClient jdbc) {
        this.viewers = viewers;
        this.offices = offices;
        this.jdbc = jdbc;
    }

    /** Cases at work, the most urgent first. */
    List<Suggestion> of(String reader) {
        var viewer = viewers.of(reader);
        var bodies = new ArrayList<>(bodies(viewer));
        bodies.add("");
        return jdbc.sql("""
                        select * from suggestion where state = 'HANDLING' and (body in (:bodies) or supervisor = :reader)
                        order by reply_due, number limit :most""")
                .param("bodies", bodies)
                .param("reader", reader)
                .param("most", MOST)
                .query(Suggestion.class)
                .list();
    }

    /** The units of the governments of these cases' bodies. */
    List<Map<String, String>> units(List<Suggestion> cases) {
        return cases.stream()
                .map(Suggestion::body)
                .distinct()
                .flatMap(body -> Choice.units(offices, body, false).stream())
                .toList();
    }

    private List<String> bodies(Viewer viewer) {
        return viewer.posts().stream()
                .filter(post -> post.role() == Role.CLERK || post.role() == Role.CHAIR)
                .map(post -> post.office())
                .filter(office -> offices.find(office)
                        .filter(one -> one.kind() == OfficeKind.TOWN || one.kind() == OfficeKind.STANDING)
                        .isPresent())
                .distinct()
                .toList();
    }
}
