package jianyi.notice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jianyi.notice.answer.AnswerKind;

/**
 * One piece of news about a case. Words of users may be passed as they are: they are escaped and cleaned here.
 *
 * @param template which kind of news it is, kept with the mail; all kinds share one letter paper
 * @param subject the mail's subject
 * @param caseNumber the case it is about
 * @param path where the case can be seen: "/cases/…"
 * @param ringOffice code of the office whose clerks ring when the person cannot be reached by mail
 * @param sentence the one sentence to say on the telephone, also the mail's first line
 * @param facts label → value, shown in this order in the mail
 * @param turn what it asks of its reader
 * @param task id of the task it asks for, or null; when that is done nobody needs to be told any more
 * @param pace whether it may wait a moment for another one to go with it
 * @param answer what may be answered from the mail without a sign-in, or null
 */
public record Notice(
        String template,
        String subject,
        String caseNumber,
        String path,
        String ringOffice,
        String sentence,
        Map<String, String> facts,
        Turn turn,
        String task,
        Pace pace,
        AnswerKind answer) {

    /** What a notice asks of its reader; who is asked hears at once, others by their own choice. */
    public enum Turn {
        /** The reader has to do something next. */
        STEP,
        /** Nothing is asked, but the matter is the reader's own. */
        OWN,
        /** What others do, in a matter the reader has a part in. */
        BESIDE
    }

    /** Whether a notice waits for company: 已受理 is mostly followed by 已交办 within the minute. */
    public enum Pace {
        /** Goes out with what its own transaction tells, nothing else. */
        NOW,
        /** May be held back for a minute. */
        HELD,
        /** Takes along what is still held back for the same reader and case. */
        JOINING
    }

    /** Between what has happened and the case it has happened to. */
    private static final String ABOUT = "：";

    private static final Pattern LOCAL_PATH = Pattern.compile("/(?![/\\\\])[^\\s\\p{Cntrl}\\\\]*");

    /**
     * Cleans subject, sentence and facts of control characters.
     *
     * @throws IllegalArgumentException when the path does not stay within the product
     */
    public Notice {
        if (!LOCAL_PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("Not a path of the product: " + path);
        }
        subject = PlainWords.line(subject);
        sentence = PlainWords.text(sentence);
        Map<String, String> clean = new LinkedHashMap<>();
        facts.forEach((label, value) -> clean.put(PlainWords.line(label), value == null ? "" : PlainWords.text(value)));
        facts = Collections.unmodifiableMap(clean);
    }

    /** News of the reader's own matter that asks nothing and waits for nothing. */
    public Notice(
            String template,
            String subject,
            String caseNumber,
            String path,
            String ringOffice,
            String sentence,
            Map<String, String> facts) {
        this(template, subject, caseNumber, path, ringOffice, sentence, facts, Turn.OWN, null, Pace.NOW, null);
    }

    /** The same, asking the reader to do this task. */
    public Notice asking(String task) {
        return changed(sentence, facts, Turn.STEP, task, Pace.NOW, answer);
    }

    /** The same with more facts behind its own. */
    public Notice with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(facts);
        all.putAll(more);
        return changed(sentence, all, turn, task, pace, answer);
    }

    /** The same, for somebody who merely has a part in it. */
    public Notice beside() {
        return changed(sentence, facts, Turn.BESIDE, task, pace, answer);
    }

    /** The same, at another pace. */
    public Notice at(Pace pace) {
        return changed(sentence, facts, turn, task, pace, answer);
    }

    /** The same, to be answered from the mail. */
    public Notice answered(AnswerKind answer) {
        return changed(sentence, facts, turn, task, pace, answer);
    }

    /** The same with something said before it. */
    Notice after(String earlier) {
        return changed(earlier + "\n" + sentence, facts, turn, task, pace, answer);
    }

    private Notice changed(
            String sentence, Map<String, String> facts, Turn turn, String task, Pace pace, AnswerKind answer) {
        return new Notice(template, subject, caseNumber, path, ringOffice, sentence, facts, turn, task, pace, answer);
    }

    /** Whether a person's choice may put it off: what is no case's is about the account, and is told at once. */
    boolean canWait() {
        return turn != Turn.STEP && !caseNumber.isEmpty();
    }

    /**
     * What one reader is told of one case at one moment, in one: what to do is the subject, else all that has happened; every sentence
     * stands in it once.
     */
    static Notice together(List<Notice> told) {
        if (told.size() == 1) {
            return told.get(0);
        }
        var first =
                told.stream().filter(one -> one.turn() == Turn.STEP).findFirst().orElseGet(() -> last(told));
        var sentence = told.stream().map(Notice::sentence).distinct().collect(Collectors.joining("\n"));
        Map<String, String> facts = new LinkedHashMap<>();
        told.forEach(one -> facts.putAll(one.facts()));
        facts.putAll(first.facts());
        var turn = told.stream().map(Notice::turn).min(Turn::compareTo).orElseThrow();
        var joining = told.stream().anyMatch(one -> one.pace() == Pace.JOINING);
        var held = told.stream().allMatch(one -> one.pace() == Pace.HELD);
        return first.changed(
                sentence,
                facts,
                turn,
                first.task(),
                joining ? Pace.JOINING : held ? Pace.HELD : Pace.NOW,
                first.answer());
    }

    /** As it is said on the telephone, where no subject stands above it: whatever it is about is named once. */
    String spoken() {
        int colon = subject.indexOf(ABOUT);
        if (colon < 0 || caseNumber.isEmpty()) {
            return sentence;
        }
        var about = subject.substring(colon + 1);
        var title = about.substring(about.indexOf('《') + 1).replaceFirst("》$", "");
        return sentence.contains(title) ? sentence : about + ABOUT + sentence;
    }

    /** The last with the heads of all: 已代您填写…，建议已办结：第12号《…》. What was held back is said by what follows it. */
    private static Notice last(List<Notice> told) {
        var last = told.get(told.size() - 1);
        int about = last.subject().indexOf(ABOUT);
        if (about < 0) {
            return last;
        }
        var label = last.subject().substring(about);
        var heads = told.stream()
                .filter(one -> one == last || one.pace() != Pace.HELD)
                .map(Notice::subject)
                .filter(subject -> subject.endsWith(label))
                .map(subject -> subject.substring(0, subject.length() - label.length()))
                .distinct()
                .collect(Collectors.joining("，"));
        return new Notice(
                last.template(),
                heads + label,
                last.caseNumber(),
                last.path(),
                last.ringOffice(),
                last.sentence(),
                last.facts(),
                last.turn(),
                last.task(),
                last.pace(),
                last.answer());
    }
}
