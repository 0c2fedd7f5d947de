package jianyi.suggestion.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.casework.step.Choice;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.deputy.Sessions;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** What the submission form offers a person: a deputy his own congress, a clerk the deputies he may type in for. */
@Component
public class StartChoices {

    private final Viewers viewers;
    private final Deputies deputies;
    private final Sessions sessions;
    private final Offices offices;

    StartChoices(Viewers viewers, Deputies deputies, Sessions sessions, Offices offices) {
        this.viewers = viewers;
        this.deputies = deputies;
        this.sessions = sessions;
        this.offices = offices;
    }

    /** Whether the start form has this field for this person. */
    public boolean shows(String field, String reader) {
        var viewer = viewers.of(reader);
        return switch (field) {
            case "deputy", "enteredFrom" -> viewer.has(Role.CLERK);
            case "body" -> bodies(viewer).size() > 1;
            case "session" ->
                bodies(viewer).stream().anyMatch(body -> !sessions.of(body).isEmpty());
            default -> true;
        };
    }

    /** The lists of the start form for this person, by the field's key. */
    public Map<String, Object> choices(String reader) {
        var viewer = viewers.of(reader);
        var bodies = bodies(viewer);
        var choices = new HashMap<String, Object>();
        choices.put("deputyChoices", Choice.deputies(mayEnterFor(viewer)));
        choices.put(
                "bodyChoices",
                bodies.stream().map(b -> Choice.of(b, offices.get(b).name())).toList());
        choices.put(
                "cosignerChoices",
                Choice.deputies(bodies.stream()
                                .flatMap(body -> deputies.of(body).stream())
                                .filter(deputy -> !deputy.person().equals(reader))
                                .toList())
                        .stream()
                        .distinct()
                        .toList());
        choices.put(
                "unitChoices",
                bodies.stream()
                        .flatMap(body -> Choice.units(offices, body, true).stream())
                        .toList());
        choices.put(
                "sessionChoices",
                bodies.stream()
                        .flatMap(body -> sessions.of(body).stream())
                        .map(s -> Choice.of(s.id(), offices.get(s.body()).name() + " " + s.name()))
                        .toList());
        if (!viewer.isDeputy() && bodies.size() == 1) {
            choices.put("first_body", bodies.get(0));
        }
        return choices;
    }

    private List<Deputy> mayEnterFor(Viewer viewer) {
        var found = new ArrayList<Deputy>();
        for (String office : viewer.bodies(Role.CLERK)) {
            found.addAll(
                    offices.get(office).kind() == OfficeKind.STREET ? deputies.ofStreet(office) : deputies.of(office));
        }
        return found;
    }

    private List<String> bodies(Viewer viewer) {
        var bodies = new ArrayList<String>();
        deputies.mandates(viewer.id()).forEach(mandate -> bodies.add(mandate.body()));
        mayEnterFor(viewer).forEach(deputy -> bodies.add(deputy.body()));
        return bodies.stream().distinct().toList();
    }
}
