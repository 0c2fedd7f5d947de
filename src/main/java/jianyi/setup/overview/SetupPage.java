package jianyi.setup.overview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.deputy.Session;
import jianyi.deputy.Sessions;
import jianyi.flow.Administrators;
import jianyi.flow.Refusal;
import jianyi.flow.text.Text;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Retirements;
import jianyi.office.Role;
import jianyi.setup.Keeper;
import jianyi.setup.Vacancies;
import jianyi.setup.calendar.YearList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what is set up: everything at a glance, one office, one person. */
@Controller
class SetupPage {

    private final Keeper keeper;
    private final Offices offices;
    private final People people;
    private final Deputies deputies;
    private final Sessions sessions;
    private final Vacancies vacancies;
    private final YearList years;
    private final Retirements retirements;

    SetupPage(
            Keeper keeper,
            Offices offices,
            People people,
            Deputies deputies,
            Sessions sessions,
            Vacancies vacancies,
            YearList years,
            Retirements retirements) {
        this.keeper = keeper;
        this.offices = offices;
        this.people = people;
        this.deputies = deputies;
        this.sessions = sessions;
        this.vacancies = vacancies;
        this.years = years;
        this.retirements = retirements;
    }

    /**
     * Offices and people, with the forms for a new one of each.
     *
     * @param find part of a name, an office, a post, a user id or a mobile number; only these people are listed
     */
    @GetMapping("/setup")
    String everything(@RequestParam(defaultValue = "") String find, Model model) {
        keeper.check();
        model.addAttribute("offices", offices.all());
        model.addAttribute(
                "retiredOffices",
                offices.ever().stream().filter(Office::retired).toList());
        model.addAttribute("names", offices.ever().stream().collect(Collectors.toMap(Office::code, Office::name)));
        model.addAttribute("kinds", OfficeKind.values());
        List<Person> everybody = people.ever();
        String sought = Text.key(find);
        Map<String, List<String>> titles = titles();
        model.addAttribute("find", find);
        model.addAttribute("titles", titles);
        model.addAttribute(
                "people",
                everybody.stream()
                        .filter(one -> !one.retired() && bears(one, titles.getOrDefault(one.id(), List.of()), sought))
                        .toList());
        model.addAttribute(
                "administrators",
                Administrators.GROUPS.stream()
                        .flatMap(group -> people.crew(group).people().stream())
                        .map(Person::id)
                        .collect(Collectors.toSet()));
        model.addAttribute(
                "retiredPeople", everybody.stream().filter(Person::retired).toList());
        List<Vacancies.Vacancy> vacant = vacancies.all();
        model.addAttribute("vacant", vacant.size());
        model.addAttribute(
                "waiting", vacant.stream().mapToLong(Vacancies.Vacancy::waiting).sum());
        model.addAttribute("missing", years.missing());
        return "setup/everything";
    }

    /** One office with its posts; a congress with its deputies and sessions as well. */
    @GetMapping("/setup/offices/{code}")
    String office(
            @PathVariable String code,
            @RequestParam(required = false) String deputy,
            @RequestParam(required = false) String session,
            Model model) {
        keeper.check();
        Office office = offices.find(code).orElseThrow(() -> Refusal.notFound("没有这个单位"));
        model.addAttribute("office", office);
        model.addAttribute("retirement", retirements.ofOffice(code).orElse(null));
        model.addAttribute(
                "parents",
                offices.all().stream()
                        .filter(other -> office.kind().fitsUnder(other.kind()))
                        .toList());
        model.addAttribute("posts", posts(office));
        model.addAttribute("people", people.all());
        if (office.kind().isCongress()) {
            congress(code, deputy, session, model);
        }
        return "setup/office";
    }

    /** One person with all posts and mandates. */
    @GetMapping("/setup/people/{id}")
    String person(@PathVariable String id, Model model) {
        keeper.check();
        keeper.checkNoAdministrator(id);
        model.addAttribute("person", people.find(id).orElseThrow(() -> Refusal.notFound("没有这个账号")));
        model.addAttribute("retirement", retirements.ofPerson(id).orElse(null));
        Map<Post, String> held = new LinkedHashMap<>();
        people.posts(id)
                .forEach(post ->
                        offices.find(post.office()).ifPresent(office -> held.put(post, office.title(post.role()))));
        model.addAttribute("held", held);
        model.addAttribute("givesPassword", keeper.givesPassword(id));
        model.addAttribute("mandates", deputies.mandates(id));
        return "setup/person";
    }

    /** What everybody's posts are called, by user id. */
    private Map<String, List<String>> titles() {
        Map<String, List<String>> titles = new HashMap<>();
        people.holders()
                .forEach((post, holders) -> offices.find(post.office())
                        .map(office -> office.title(post.role()))
                        .ifPresent(title ->
                                holders.forEach(holder -> titles.computeIfAbsent(holder, id -> new ArrayList<>())
                                        .add(title))));
        return titles;
    }

    private static boolean bears(Person person, List<String> titles, String sought) {
        return Stream.concat(Stream.of(person.name(), person.id(), person.mobile()), titles.stream())
                .filter(Objects::nonNull)
                .anyMatch(word -> Text.key(word).contains(sought));
    }

    private Map<Role, List<Person>> posts(Office office) {
        Map<Role, List<Person>> posts = new LinkedHashMap<>();
        office.kind().roles().stream()
                .filter(role -> role != Role.DEPUTY)
                .forEach(role -> posts.put(role, people.in(new Post(office.code(), role).group())));
        return posts;
    }

    private void congress(String body, String deputy, String session, Model model) {
        List<Deputy> all = deputies.everOf(body);
        List<Session> held = sessions.of(body);
        model.addAttribute("deputies", all);
        model.addAttribute("sessions", held);
        model.addAttribute(
                "streets",
                offices.all().stream()
                        .filter(other -> other.kind() == OfficeKind.STREET && body.equals(other.parent()))
                        .toList());
        all.stream().filter(one -> one.person().equals(deputy)).findFirst().ifPresent(one -> {
            model.addAttribute("deputy", one);
            model.addAttribute("street", deputies.streetOf(deputy, body).orElse(null));
        });
        held.stream()
                .filter(one -> one.id().equals(session))
                .findFirst()
                .ifPresent(one -> model.addAttribute("sitting", one));
    }
}
