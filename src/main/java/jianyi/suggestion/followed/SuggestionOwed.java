package jianyi.suggestion.followed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jianyi.access.Viewer;
import jianyi.casework.step.Choice;
import jianyi.casework.time.DueDate;
import jianyi.casework.time.PauseCause;
import jianyi.casework.time.Terms;
import jianyi.followup.Furthest;
import jianyi.followup.Owed;
import jianyi.followup.OwedRoom;
import jianyi.followup.extension.ExtensionDesk;
import jianyi.followup.supervision.SupervisionDesk;
import jianyi.office.Role;
import jianyi.suggestion.CaseFollower;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.sight.CaseAccess;
import jianyi.suggestion.ways.WaysNews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What units owe in suggestions: their replies and opinions; who may press them, and what becomes of it when a unit is done. */
@Component
class SuggestionOwed implements OwedRoom, CaseFollower {

    /** Most cases a start form offers. */
    private static final int MOST = 500;

    private final Suggestions suggestions;
    private final Handlings handlings;
    private final CaseAccess access;
    private final Terms terms;
    private final WaysNews news;
    private final ExtensionDesk extensions;
    private final SupervisionDesk supervisions;
    private final JdbcClient jdbc;

    SuggestionOwed(
            Suggestions suggestions,
            Handlings handlings,
            CaseAccess access,
            Terms terms,
            WaysNews news,
            ExtensionDesk extensions,
            SupervisionDesk supervisions,
            JdbcClient jdbc) {
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.access = access;
        this.terms = terms;
        this.news = news;
        this.extensions = extensions;
        this.supervisions = supervisions;
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return Suggestions.ROOM;
    }

    @Override
    public String noun() {
        return "建议";
    }

    /** The deputy who has brought it in may wish it to wait. */
    @Override
    public List<PauseCause> pauseCauses() {
        return List.of(PauseCause.values());
    }

    @Override
    public String named(String number) {
        return WaysNews.named(of(number));
    }

    @Override
    public boolean mayRead(Viewer viewer, String number) {
        return access.mayRead(viewer, number);
    }

    @Override
    public List<Owed> owed(String number) {
        return handlings.atWork(of(number)).stream()
                .map(one ->
                        new Owed(one.unit(), null, one.deadline(), one.part().answers()))
                .toList();
    }

    /** The clerk, the chair and the supervisor of a key item. */
    @Override
    public boolean presses(Viewer viewer, String number) {
        var suggestion = of(number);
        return viewer.has(Role.CLERK, suggestion.body())
                || viewer.has(Role.CHAIR, suggestion.body())
                || viewer.id().equals(suggestion.supervisor());
    }

    @Override
    public Optional<String> supervisor(String number) {
        return Optional.ofNullable(of(number).supervisor());
    }

    @Override
    public boolean underWay(String number) {
        var suggestion = of(number);
        return suggestion.assignedOn() != null && !suggestion.state().ended();
    }

    @Override
    public Furthest furthest(DueDate present) {
        return new Furthest(terms.furthest(of(present.number()).body(), present), "代表法第五十一条");
    }

    @Override
    public List<Map<String, String>> askedFrom(Viewer viewer) {
        return choices("""
                number in (select number from handling
                    where unit in (:offices) and part <> 'CO' and ended_on is null and deadline is not null)""", viewer, Role.HANDLER);
    }

    @Override
    public List<Map<String, String>> pressedBy(Viewer viewer) {
        return choices(
                "state = 'HANDLING' and (body in (:offices) or supervisor = :reader)", viewer, Role.CLERK, Role.CHAIR);
    }

    private List<Map<String, String>> choices(String condition, Viewer viewer, Role... roles) {
        var offices = new ArrayList<>(offices(viewer, Set.of(roles)));
        offices.add("");
        return jdbc
                .sql("select * from suggestion where " + condition + " order by reply_due, number limit :most")
                .param("offices", offices)
                .param("reader", viewer.id())
                .param("most", MOST)
                .query(Suggestion.class)
                .list()
                .stream()
                .map(one -> Choice.of(one.number(), one.shownNumber() + "《" + one.title() + "》"))
                .toList();
    }

    private static Set<String> offices(Viewer viewer, Set<Role> roles) {
        return viewer.posts().stream()
                .filter(post -> roles.contains(post.role()))
                .map(post -> post.office())
                .collect(Collectors.toSet());
    }

    @Override
    public void tellGroups(String number, List<String> groups, String kind, String subject, String sentence) {
        news.groups(of(number), groups, kind, subject, sentence);
    }

    @Override
    public void tellPerson(String number, String person, String kind, String subject, String sentence) {
        news.person(of(number), person, kind, subject, sentence);
    }

    @Override
    public void tellSigners(String number, String kind, String subject, String sentence) {
        news.signers(of(number), kind, subject, sentence);
    }

    /** A reply that is there, or another unit's charge, needs no more time; a unit that is relieved owes no answer, one that has replied does. */
    @Override
    public void unitEnded(Handling handling) {
        extensions.drop(handling.number(), handling.unit());
        if (!handling.state().answered()) {
            supervisions.drop(handling.number(), handling.unit(), "不再承办这件建议");
        }
    }

    @Override
    public void caseEnded(Suggestion suggestion) {
        supervisions.drop(suggestion.number(), suggestion.state() == State.WITHDRAWN ? "建议已撤回" : "建议已办结");
    }

    private Suggestion of(String number) {
        return suggestions.find(number).orElseThrow();
    }
}
