package jianyi.suggestion.similar;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import jianyi.rows.FreshPlans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what is telling in each case. */
@Repository
class Likenesses {

    /** Common marks are left out of the search once the rarer ones bring this many cases together. */
    private static final int LOOKED_AT = 3_000;

    private static final int AT_LEAST = 2;
    private static final int COMPARED = 60;

    private final JdbcClient jdbc;

    Likenesses(DataSource database) {
        this.jdbc = FreshPlans.client(new FreshPlans(database));
    }

    /** A case somebody may know of, as far as it is compared. */
    record Candidate(String number, Likeness likeness) {}

    /** What is telling in a case; empty lists for a number that does not exist. */
    Likeness of(String number) {
        return jdbc.sql("select title, words, wording from suggestion_likeness where number = ?")
                .param(number)
                .query((row, index) -> read(row))
                .optional()
                .orElse(new Likeness(List.of(), List.of(), List.of()));
    }

    /** What is telling in words that are just being written. */
    Likeness of(String title, String text) {
        return jdbc.sql("select similar_title(?) as title, words, wording from similar_marks(?)")
                .params(title, text)
                .query((row, index) -> read(row))
                .single();
    }

    /**
     * The cases that share most with what is asked, best first, of those the person may know of. The rarest marks find them; what they
     * share is weighed before anything else of them is read.
     *
     * @param known a condition on {@code suggestion s}
     */
    List<Candidate> candidates(Likeness asked, Rarity rarity, String known, Map<String, Object> params) {
        List<Integer> marks = telling(asked, rarity);
        return jdbc.sql("""
                        with shared as (
                            select found.number, sum(asked.weight) as weight
                            from unnest(:marks, :weights) as asked (mark, weight)
                            cross join lateral (
                                select l.number from suggestion_likeness l where l.marks @> array[asked.mark]) as found
                            group by found.number order by weight desc, found.number desc limit 2000)
                        select number, l.title, l.words, l.wording
                        from shared join suggestion s using (number) join suggestion_likeness l using (number)
                        where %s order by weight desc, number desc limit %d""".formatted(known, COMPARED))
                .params(params)
                .param("marks", array(marks))
                .param("weights", marks.stream().mapToDouble(rarity::weight).toArray())
                .query((row, index) -> new Candidate(row.getString("number"), read(row)))
                .list();
    }

    /** The rarest marks, as long as they do not bring too many cases together. */
    private static List<Integer> telling(Likeness asked, Rarity rarity) {
        List<Integer> telling = new ArrayList<>();
        double cases = 0;
        for (int mark : asked.marks().stream()
                .sorted(Comparator.comparing(rarity::casesWith))
                .toList()) {
            cases += rarity.casesWith(mark);
            if (cases > LOOKED_AT && telling.size() >= AT_LEAST) {
                break;
            }
            telling.add(mark);
        }
        return telling;
    }

    private static Likeness read(ResultSet row) throws SQLException {
        return new Likeness(
                numbers(row.getArray("title")), numbers(row.getArray("words")), numbers(row.getArray("wording")));
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        return List.of((Integer[]) array.getArray());
    }

    private static int[] array(Collection<Integer> marks) {
        return marks.stream().mapToInt(Integer::intValue).toArray();
    }
}
