package jianyi.suggestion.sight;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.suggestion.Cosigner;
import jianyi.suggestion.Lineage;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import org.springframework.stereotype.Component;

/** Whose names a reader must not find anywhere in a case: the signers of a confidential one, and of a confidential one handled with it. */
@Component
public class SecretSigners {

    private final Suggestions suggestions;
    private final Lineage lineage;
    private final CaseAccess access;
    private final People people;

    SecretSigners(Suggestions suggestions, Lineage lineage, CaseAccess access, People people) {
        this.suggestions = suggestions;
        this.lineage = lineage;
        this.access = access;
        this.people = people;
    }

    /** Their user ids; the reader's own is never among them. */
    public Set<String> persons(Sight sight) {
        return secret(sight)
                .flatMap(this::signers)
                .map(Cosigner::person)
                .filter(person -> !person.equals(sight.viewer().id()))
                .collect(Collectors.toSet());
    }

    /** Their names, those they signed with and those they bear now. */
    public Set<String> names(Sight sight) {
        return secret(sight)
                .flatMap(this::signers)
                .filter(signer -> !signer.person().equals(sight.viewer().id()))
                .flatMap(signer -> Stream.concat(
                        Stream.of(signer.name()), people.find(signer.person()).map(Person::name).stream()))
                .collect(Collectors.toSet());
    }

    private Stream<Suggestion> secret(Sight sight) {
        return Stream.concat(
                Stream.of(sight.suggestion()).filter(own -> !sight.author()),
                lineage.merged(sight.suggestion().number()).stream()
                        .filter(Suggestion::confidential)
                        .filter(joined -> !access.sight(sight.viewer(), joined).author()));
    }

    private Stream<Cosigner> signers(Suggestion one) {
        return Stream.concat(Stream.of(Cosigner.leading(one)), suggestions.cosigners(one.number()).stream());
    }
}
