package jianyi.suggestion.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import jianyi.casework.step.Choice;
import jianyi.casework.timeline.Chronicle;
import jianyi.casework.timeline.Entry;
import jianyi.deputy.Deputies;
import jianyi.deputy.Namesakes;
import jianyi.deputy.Sessions;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.office.Setting;
import jianyi.office.Settings;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Cosigner;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.review.ElsewhereChoices;
import org.springframework.stereotype.Component;

/** What the forms of review, assignment and amendment choose from, and what they begin with. */
@Component
class ReviewForms {

    private final Suggestions suggestions;
    private final Settings settings;
    private final Offices offices;
    private final People people;
    private final Chronicle chronicle;
    private final Deputies deputies;
    private final Sessions sessions;
    private final ElsewhereChoices elsewhere;

    ReviewForms(
            Suggestions suggestions,
            Settings settings,
            Offices offices,
            People people,
            Chronicle chronicle,
            Deputies deputies,
            Sessions sessions,
            ElsewhereChoices elsewhere) {
        this.suggestions = suggestions;
        this.settings = settings;
        this.offices = offices;
        this.people = people;
        this.chronicle = chronicle;
        this.deputies = deputies;
        this.sessions = sessions;
        this.elsewhere = elsewhere;
    }

    void units(Map<String, Object> facts, Suggestion suggestion, boolean governmentToo) {
        facts.put("unitChoices", Choice.units(offices, suggestion.body(), governmentToo));
        facts.put("coUnitChoices", Choice.units(offices, suggestion.body(), false));
    }

    void review(Map<String, Object> facts, Suggestion suggestion) {
        assignment(facts, suggestion);
        facts.put("mergeChoices", elsewhere.mains(suggestion));
        facts.put("forwardChoices", elsewhere.offices(suggestion));
        facts.put("forwardDeputyChoices", elsewhere.higherDeputies(suggestion));
    }

    void assignment(Map<String, Object> facts, Suggestion suggestion) {
        units(facts, suggestion, true);
        var months = settings.numbers(suggestion.body(), Setting.REPLY_MONTHS);
        facts.put("mode", "lead");
        facts.put("months", months.get(0).toString());
        facts.put(
                "monthChoices",
                months.stream()
                        .map(many -> Choice.of(many.toString(), many + " 个月"))
                        .toList());
        facts.put(
                "supervisorChoices",
                supervisors(suggestion.body()).entrySet().stream()
                        .map(one -> Choice.of(one.getKey(), one.getValue()))
                        .toList());
    }

    private Map<String, String> supervisors(String body) {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.of(Role.CHAIR, Role.PRESIDIUM, Role.MEMBER)
                .flatMap(role -> people.in(new Post(body, role).group()).stream())
                .forEach(person -> names.putIfAbsent(person.id(), person.name()));
        return Namesakes.told(names, deputies.of(body));
    }

    void amendment(Map<String, Object> facts, Suggestion suggestion) {
        facts.put(
                "reviewReason",
                chronicle
                        .last(suggestion.number(), CaseEntry.RETURNED)
                        .map(Entry::detail)
                        .orElse(""));
        facts.put("unitChoices", Choice.units(offices, suggestion.body(), true));
        facts.put(
                "cosignerChoices",
                Choice.deputies(deputies.of(suggestion.body()).stream()
                        .filter(deputy -> !deputy.person().equals(suggestion.deputy()))
                        .toList()));
        facts.put(
                "sessionChoices",
                sessions.of(suggestion.body()).stream()
                        .map(session -> Choice.of(session.id(), session.name()))
                        .toList());
        facts.put(
                "coSigners",
                suggestions.cosigners(suggestion.number()).stream()
                        .map(Cosigner::person)
                        .toList());
        facts.put("session", suggestion.session());
        facts.put("title", suggestion.title());
        facts.put("situation", suggestion.situation());
        facts.put("proposal", suggestion.proposal());
        facts.put("category", suggestion.category());
        facts.put("disclosure", suggestion.disclosure());
        facts.put("confidential", suggestion.confidential());
        facts.put("research", suggestion.research());
        facts.put("raisedBefore", suggestion.raisedBefore());
        facts.put("needsReply", suggestion.needsReply());
        facts.put("proposedUnit", suggestion.proposedUnit());
    }
}
