package jianyi.suggestion.similar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyi.calendar.BeijingClock;
import jianyi.calendar.ChineseDates;
import jianyi.suggestion.State;
import jianyi.suggestion.Words;
import jianyi.suggestion.handling.ReplyClasses;
import jianyi.suggestion.sight.Capacity;
import jianyi.suggestion.sight.CaseReach;
import jianyi.suggestion.sight.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What one person may see of a line about a similar case. As in the ledger, units and the rating are for those who have to do with the
 * case, the author's name for those who may open it and, when it is confidential, are on the congress's side.
 */
@Repository
class SimilarLines {

    private static final String SELECT = """
            select s.number, s.title, s.submitted_at,
                case when s.state = 'ESCALATED' and sight.handler then 'RATING' else s.state end as state, s.public_number, s.body, office.name as body_name, sight.reads,
                case when sight.reads and (not s.confidential or sight.insider) then s.deputy_name end as author,
                case when sight.involved and s.state = 'CLOSED' then s.verdict end as verdict,
                case when sight.reads then s.closed_on end as closed_on,
                case when sight.involved or s.state = 'CLOSED' then (
                    select string_agg(distinct r.reply_class, ',') from handling h join reply r on r.handling = h.id
                    where h.number = s.number and h.round = s.round and h.part <> 'CO' and r.delivered_on is not null
                ) end as classes,
                case when sight.involved then (
                    select string_agg(unit.name, '、' order by h.id) from handling h join office unit on unit.code = h.unit
                    where h.number = s.number and h.round = s.round and h.part <> 'CO' and h.state not in ('MOVED', 'STOPPED')
                ) end as units
            from suggestion s join office on office.code = s.body
            cross join lateral (select %s as reads, %s as insider, %s as involved, %s as handler) as sight
            where s.number in (:numbers)""";

    private final ReplyClasses classes;
    private final JdbcClient jdbc;

    SimilarLines(ReplyClasses classes, JdbcClient jdbc) {
        this.classes = classes;
        this.jdbc = jdbc;
    }

    /** The lines by case number; the reasons why they are shown are left empty. */
    Map<String, SimilarCase> of(Collection<String> numbers, CaseReach reach) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SELECT.formatted(
                        reach.any(),
                        reach.as(Capacity.INSIDERS),
                        reach.as(Capacity.INVOLVED),
                        reach.as(Capacity.HANDLERS)))
                .params(reach.params())
                .param("numbers", numbers)
                .query((row, index) -> Map.entry(row.getString("number"), read(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private SimilarCase read(ResultSet row) throws SQLException {
        boolean reads = row.getBoolean("reads");
        int publicNumber = row.getInt("public_number");
        String number = reads ? row.getString("number") : "";
        LocalDate closed = row.getObject("closed_on", LocalDate.class);
        int year = BeijingClock.day(row.getObject("submitted_at", OffsetDateTime.class))
                .getYear();
        return new SimilarCase(
                number,
                reads && publicNumber > 0 ? "第" + publicNumber + "号" : number,
                row.getString("title"),
                year,
                row.getString("body_name"),
                author(row, reads),
                said(row.getString("units")),
                State.valueOf(row.getString("state")).label(),
                outcome(row.getString("body"), row.getString("classes")),
                Words.of(Words.RATING, row.getString("verdict")),
                closed == null ? "" : ChineseDates.format(closed),
                "",
                List.of());
    }

    private static String author(ResultSet row, boolean reads) throws SQLException {
        String name = row.getString("author");
        return name != null ? name : reads ? Sight.CONFIDENTIAL : "";
    }

    private String outcome(String body, String codes) {
        return codes == null
                ? ""
                : Arrays.stream(codes.split(","))
                        .map(code -> classes.find(body, code)
                                .map(ReplyClasses.ReplyClass::shown)
                                .orElse(code))
                        .collect(Collectors.joining("、"));
    }

    private static String said(String words) {
        return words == null ? "" : words;
    }
}
