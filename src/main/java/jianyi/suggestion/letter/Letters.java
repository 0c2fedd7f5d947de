package jianyi.suggestion.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jianyi.calendar.ChineseDates;
import jianyi.deputy.Session;
import jianyi.deputy.Sessions;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.papers.LetterText;
import jianyi.papers.PaperTemplates;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Lineage;
import jianyi.suggestion.Part;
import jianyi.suggestion.Reply;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.handling.Replies;
import org.springframework.stereotype.Component;

/** The reply letters 答复函 of cases, made from the case each time they are asked for and never stored. */
@Component
public class Letters {

    private final Lineage lineage;
    private final Handlings handlings;
    private final Replies replies;
    private final PaperTemplates templates;
    private final Offices offices;
    private final Sessions sessions;
    private final People people;
    private final Clock clock;

    Letters(
            Lineage lineage,
            Handlings handlings,
            Replies replies,
            PaperTemplates templates,
            Offices offices,
            Sessions sessions,
            People people,
            Clock clock) {
        this.lineage = lineage;
        this.handlings = handlings;
        this.replies = replies;
        this.templates = templates;
        this.offices = offices;
        this.sessions = sessions;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The letter of one version of a unit's reply, as a .docx file; what is not known yet stays open for filling in.
     *
     * @param named false for whoever may not know whose confidential suggestion it is
     */
    public byte[] of(Suggestion suggestion, Handling handling, Reply reply, boolean named) {
        return templates.fill(Letter.TEMPLATE, new Letter(facts(suggestion, handling, reply, named)).values());
    }

    private LetterFacts facts(Suggestion suggestion, Handling handling, Reply reply, boolean named) {
        Office unit = offices.get(handling.unit());
        return new LetterFacts(
                suggestion.title(),
                suggestion.shownNumber(),
                session(suggestion),
                suggestion.seriesYear(),
                named ? signers(suggestion) : List.of("×××"),
                reply.text(),
                reply.replyClass(),
                handling.part() == Part.OWN
                        ? Optional.ofNullable(handling.task()).orElse("")
                        : null,
                handling.round(),
                earlier(handling),
                unit,
                government(unit),
                offices.get(suggestion.body()),
                name(unit.signsForItself() ? reply.signedBy() : reply.issuedBy()),
                name(reply.draftedBy()),
                reply.letterNumber(),
                reply.letterDate(),
                suggestion.confidential() ? "none" : suggestion.disclosure(),
                LocalDate.now(clock).getYear());
    }

    /** The letters of earlier rounds on the same charge, whichever unit wrote them: 夜政函〔2026〕5号（2026年3月1日）. */
    private List<String> earlier(Handling handling) {
        return handlings.of(handling.number()).stream()
                .filter(other -> other.round() < handling.round() && handling.continues(other))
                .flatMap(other -> replies.latest(other.id()).stream())
                .filter(reply -> reply.letterNumber() != null)
                .map(reply -> LetterText.documentNumber(reply.letterNumber())
                        + (reply.letterDate() == null ? "" : "（" + ChineseDates.format(reply.letterDate()) + "）"))
                .toList();
    }

    private List<String> signers(Suggestion suggestion) {
        var signers = new ArrayList<>(List.of(suggestion.deputyName()));
        lineage.named(suggestion).forEach(signers::add);
        return signers;
    }

    private Session session(Suggestion suggestion) {
        return Optional.ofNullable(suggestion.session()).flatMap(sessions::find).orElse(null);
    }

    private Office government(Office unit) {
        return unit.kind() == OfficeKind.UNIT ? offices.get(unit.parent()) : null;
    }

    private String name(String person) {
        return person == null ? null : people.find(person).map(Person::name).orElse(null);
    }
}
