package jianyi.suggestion.task;

import java.util.List;
import jianyi.casework.act.Hands;
import jianyi.suggestion.Cosigner;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Lineage;
import jianyi.suggestion.Suggestions;
import org.springframework.stereotype.Component;

/** Who and what the model's expressions ask for; always read from the case, never kept as a process variable. */
@Component
public class CaseFacts {

    private final Suggestions suggestions;
    private final Handlings handlings;
    private final Hands hands;
    private final Lineage lineage;

    CaseFacts(Suggestions suggestions, Handlings handlings, Hands hands, Lineage lineage) {
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.hands = hands;
        this.lineage = lineage;
    }

    String deputy(String number) {
        return suggestions.find(number).orElseThrow().deputy();
    }

    List<String> enterers(String number, String deputy) {
        return hands.enterers(deputy, suggestions.find(number).orElseThrow().body());
    }

    List<String> cosigners(String number) {
        return suggestions.cosigners(number).stream()
                .filter(cosigner -> cosigner.cosigned() == null)
                .map(Cosigner::person)
                .toList();
    }

    /** User ids of everybody who signed along, in cases handled with this one too. */
    public List<String> signers(String number) {
        return lineage.signers(suggestions.find(number).orElseThrow()).stream()
                .map(Cosigner::person)
                .toList();
    }

    /** User id of the higher deputy who is asked to take the matter up. */
    String adopter(String number) {
        return suggestions.find(number).orElseThrow().forwardDeputy();
    }

    /** The groups that may type in for that deputy: the higher congress's. */
    List<String> adopterEnterers(String number) {
        var asked = suggestions.find(number).orElseThrow();
        return hands.enterers(asked.forwardDeputy(), asked.forwardTo());
    }

    List<String> handlings(String number) {
        int round = suggestions.find(number).orElseThrow().round();
        return handlings.of(number).stream()
                .filter(h -> h.round() == round && !h.state().ended())
                .map(h -> String.valueOf(h.id()))
                .toList();
    }
}
