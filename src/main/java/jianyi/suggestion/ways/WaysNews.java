package jianyi.suggestion.ways;

import java.util.List;
import java.util.stream.Stream;
import jianyi.casework.act.Entering;
import jianyi.notice.Notice;
import jianyi.notice.Notices;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.suggestion.CaseNotices;
import jianyi.suggestion.Cosigner;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import org.springframework.stereotype.Component;

/** Who is told when something is asked for, decided or taken back beside a case's own way. Units and government never read the name of an author who asked for secrecy. */
@Component
public class WaysNews {

    private final Notices notices;
    private final People people;
    private final Offices offices;
    private final Suggestions suggestions;
    private final CaseNotices told;

    WaysNews(Notices notices, People people, Offices offices, Suggestions suggestions, CaseNotices told) {
        this.notices = notices;
        this.people = people;
        this.offices = offices;
        this.suggestions = suggestions;
        this.told = told;
    }

    /** The deputy who handed it in. */
    public void author(Suggestion suggestion, String kind, String subject, String sentence) {
        person(suggestion, suggestion.deputy(), kind, subject, sentence);
    }

    /** The deputy in whose name a clerk has typed something in. */
    void entered(Suggestion suggestion, Entering entering, String what) {
        author(
                suggestion,
                "entered",
                "已代您填写",
                entering.name() + "已代您填写" + what + "（" + named(suggestion) + "）。如与您的意思不符，请与人大工作人员联系。");
    }

    /** The deputy who handed it in and everybody who signed along. */
    public void signers(Suggestion suggestion, String kind, String subject, String sentence) {
        signersBut(null, suggestion, kind, subject, sentence);
    }

    /** The same without who has done it. */
    void signersBut(String doer, Suggestion suggestion, String kind, String subject, String sentence) {
        var notice = notice(suggestion, kind, subject, sentence, suggestion.deputyName() + "代表");
        Stream.concat(Stream.of(suggestion.deputy()), cosigners(suggestion))
                .filter(person -> !person.equals(doer))
                .forEach(person -> people.find(person)
                        .ifPresent(
                                p -> notices.tell(p, person.equals(suggestion.deputy()) ? notice : notice.beside())));
    }

    /** Everybody in this group without who has done it. */
    public void groupBut(
            String doer, Suggestion suggestion, String group, String kind, String subject, String sentence) {
        var notice = notice(suggestion, kind, subject, sentence, suggestion.authorFor(List.of(group)));
        people.in(group).stream().filter(p -> !p.id().equals(doer)).forEach(p -> notices.tell(p, notice));
    }

    /** One person on the congress's side. */
    public void person(Suggestion suggestion, String person, String kind, String subject, String sentence) {
        people.find(person)
                .ifPresent(p ->
                        notices.tell(p, notice(suggestion, kind, subject, sentence, suggestion.deputyName() + "代表")));
    }

    /** The handlers and heads of a unit. */
    public void unit(Suggestion suggestion, String unit, String kind, String subject, String sentence) {
        groups(
                suggestion,
                List.of(new Post(unit, Role.HANDLER).group(), new Post(unit, Role.HEAD).group()),
                kind,
                subject,
                sentence);
    }

    /** The clerks of the body's government. */
    void government(Suggestion suggestion, String kind, String subject, String sentence) {
        offices.governmentOf(suggestion.body())
                .ifPresent(government -> clerks(suggestion, government.code(), kind, subject, sentence));
    }

    /** The clerks of a body or a government. */
    public void clerks(Suggestion suggestion, String office, String kind, String subject, String sentence) {
        groups(suggestion, List.of(new Post(office, Role.CLERK).group()), kind, subject, sentence);
    }

    /** Everybody in these groups. */
    public void groups(Suggestion suggestion, List<String> groups, String kind, String subject, String sentence) {
        var notice = notice(suggestion, kind, subject, sentence, suggestion.authorFor(groups));
        groups.forEach(group -> notices.tellGroup(group, notice));
    }

    /** 第12号《标题》, as subjects and sentences name the case. */
    public static String named(Suggestion suggestion) {
        return (suggestion.publicNumber() == null ? "" : suggestion.shownNumber()) + "《" + suggestion.title() + "》";
    }

    private Stream<String> cosigners(Suggestion suggestion) {
        return suggestions.cosigners(suggestion.number()).stream()
                .filter(cosigner -> Boolean.TRUE.equals(cosigner.cosigned()))
                .map(Cosigner::person);
    }

    private Notice notice(Suggestion suggestion, String kind, String subject, String sentence, String author) {
        return told.of(suggestion, kind, subject, null, sentence, author, null);
    }
}
