package jianyi.suggestion.past;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters of past suggestions: kept as they are, handed out as files to be saved. */
@Repository
class PastLetters {

    private final JdbcClient jdbc;

    PastLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A letter to be handed out. */
    record Content(String name, String type, byte[] content) {}

    /** The last part of a path, in one way of writing: packers disagree on wide and composed letters. */
    static String plainName(String path) {
        String name = path.replaceAll(".*[/\\\\]", "").strip();
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC);
    }

    /** SHA-256 of the stored letters of a congress, by file name; several suggestions may name one file. */
    Map<String, Set<String>> stored(String body) {
        Map<String, Set<String>> stored = new java.util.HashMap<>();
        jdbc.sql("""
                        select f.name, l.sha256 from past_suggestion p cross join unnest(p.files) as f(name)
                        left join past_letter l on l.number = p.number and l.name = f.name where p.body = ?""").param(body).query(row -> {
            stored.computeIfAbsent(row.getString("name"), name -> new TreeSet<>())
                    .add(String.valueOf(row.getString("sha256")));
        });
        return stored;
    }

    /** Puts a letter of this media type to every past suggestion of the congress that names it. */
    void store(String body, String name, String type, byte[] content) {
        jdbc.sql("""
                        insert into past_letter (number, name, type, sha256, content)
                        select number, :name, :type, :sha256, :content from past_suggestion
                        where body = :body and files @> array[cast(:name as text)]
                        on conflict (number, name) do update set content = excluded.content, sha256 = excluded.sha256""")
                .param("body", body)
                .param("name", name)
                .param("type", type)
                .param("sha256", PastRow.sha256(content))
                .param("content", content)
                .update();
    }

    /** The letters of one past suggestion that its row still names. */
    List<PastFacts.Letter> of(String number) {
        return jdbc.sql("""
                        select l.id, l.name from past_letter l join past_suggestion p on p.number = l.number
                        where l.number = ? and l.name = any(p.files) order by l.name""").param(number).query(PastFacts.Letter.class).list();
    }

    Optional<Content> find(String number, long id) {
        return jdbc.sql("select name, type, content from past_letter where number = ? and id = ?")
                .params(number, id)
                .query((row, index) ->
                        new Content(row.getString("name"), row.getString("type"), row.getBytes("content")))
                .optional();
    }
}
