package jianyi.notice;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything one person is reminded of this morning, in one mail.
 *
 * @param caseNumber the most urgent case's, under which a call stands on the telephone list
 * @param ringOffice code of the office whose clerks ring when the person cannot be reached by mail
 * @param sentence what to say on the telephone, also the mail's first line
 * @param parts what the person has to do, and what to press; those without items are left out
 * @param notes what else has happened
 * @param more how many items there are beyond those shown
 */
public record Digest(
        String subject,
        String caseNumber,
        String ringOffice,
        String sentence,
        List<Part> parts,
        List<Note> notes,
        int more) {

    /** Something that has happened and asks nothing of the reader: "/cases/…" is where it can be seen. */
    public record Note(String subject, String sentence, String path) {}

    /** Everything to say in one call. */
    String spoken() {
        return Stream.concat(Stream.of(sentence), notes.stream().map(Note::sentence))
                .collect(Collectors.joining("\n"));
    }

    /** Items under one heading, the most urgent first. */
    public record Part(String heading, List<Item> items) {}

    /**
     * One thing with a last day.
     *
     * @param colour of the light: {@code red}, {@code yellow} or {@code green}
     * @param light the same in words: 红灯
     * @param number as people call the case: 第12号
     * @param title empty for one that a mail may not tell
     * @param todo what to do
     * @param left how much time is left: 还有 3 天
     * @param last the last day: 2026年11月23日
     * @param path where it is done or seen: "/tasks/…" or "/cases/…"
     */
    public record Item(
            String colour,
            String light,
            String number,
            String title,
            String todo,
            String left,
            String last,
            String path) {

        /** Cleans the words of users. */
        public Item {
            title = PlainWords.line(title);
        }

        /** 《关于修桥的建议》, or nothing. */
        String quoted() {
            return title.isEmpty() ? "" : "《" + title + "》";
        }
    }

    /** Cleans subject and sentence of control characters. */
    public Digest {
        subject = PlainWords.line(subject);
        sentence = PlainWords.text(sentence);
        parts = parts.stream().filter(part -> !part.items().isEmpty()).toList();
    }
}
