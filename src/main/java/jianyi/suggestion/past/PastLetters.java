package jianyi.suggestion.past;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jianyi.flow.Refusal;
import jianyi.intake.SafeZip;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters of past suggestions: kept as they are, told apart by content, handed out as files to be saved. */
@Repository
class PastLetters {

    private static final int LARGEST = 20 * 1024 * 1024;
    private static final SafeZip WORD = new SafeZip(2_000, 100L * 1024 * 1024);
    private static final Map<String, String> TYPES = Map.of(
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "doc", "application/msword",
            "pdf", "application/pdf",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "png", "image/png");
    private static final Map<String, byte[]> BEGINNINGS = Map.of(
            "docx", bytes(0x50, 0x4B, 0x03, 0x04),
            "doc", bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1),
            "pdf", bytes('%', 'P', 'D', 'F', '-'),
            "jpg", bytes(0xFF, 0xD8, 0xFF),
            "jpeg", bytes(0xFF, 0xD8, 0xFF),
            "png", bytes(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A));

    private final JdbcClient jdbc;

    PastLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A letter to be handed out. */
    record Content(String name, String type, byte[] content) {}

    /** The media type that belongs to a name's ending; empty for one that is not taken. */
    static Optional<String> type(String name) {
        return Optional.ofNullable(TYPES.get(ending(name)));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The last part of a path, in one way of writing: packers disagree on wide and composed letters. */
    static String plainName(String path) {
        String name = path.replaceAll(".*[/\\\\]", "").strip();
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC);
    }

    /**
     * Lets only what it claims to be pass.
     *
     * @throws Refusal 400 for another type, another content than the name says, a macro, or too much of it
     */
    static void check(String name, byte[] content) {
        if (type(name).isEmpty()) {
            throw Refusal.invalid("类型不支持，可以是 docx、doc、pdf、jpg、png");
        }
        if (content.length > LARGEST) {
            throw Refusal.invalid("超过 20 MB");
        }
        byte[] beginning = BEGINNINGS.get(ending(name));
        if (content.length < beginning.length
                || java.util.Arrays.mismatch(content, 0, beginning.length, beginning, 0, beginning.length) >= 0) {
            throw Refusal.invalid("内容与后缀不符，可能改过名或已损坏");
        }
        if (ending(name).equals("docx")) {
            checkWord(content);
        }
    }

    private static void checkWord(byte[] content) {
        Set<String> entries = new TreeSet<>();
        WORD.read(content, (name, part) -> entries.add(name));
        if (!entries.contains("word/document.xml")) {
            throw Refusal.invalid("内容与后缀不符，可能改过名或已损坏");
        }
        if (entries.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("vbaproject"))) {
            throw Refusal.invalid("含有宏，不能保存");
        }
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

    /** Puts a letter to every past suggestion of the congress that names it. */
    void store(String body, String name, byte[] content) {
        jdbc.sql("""
                        insert into past_letter (number, name, type, sha256, content)
                        select number, :name, :type, :sha256, :content from past_suggestion
                        where body = :body and files @> array[cast(:name as text)]
                        on conflict (number, name) do update set content = excluded.content, sha256 = excluded.sha256""")
                .param("body", body)
                .param("name", name)
                .param("type", type(name).orElseThrow())
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

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
