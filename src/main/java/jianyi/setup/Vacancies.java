package jianyi.setup;

import java.util.List;
import java.util.Set;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** Posts that work waits for and nobody can do it: nobody holds them, or only locked accounts do. */
@Component
public class Vacancies {

    private static final Set<Role> WORKING = Set.of(Role.CLERK, Role.CHAIR, Role.HANDLER, Role.HEAD);

    private final Offices offices;
    private final People people;
    private final PostTasksFlow tasks;

    Vacancies(Offices offices, People people, PostTasksFlow tasks) {
        this.offices = offices;
        this.people = people;
        this.tasks = tasks;
    }

    /** A vacant post with the number of tasks that wait; {@code locked} when accounts hold it but none can sign in. */
    public record Vacancy(Office office, String title, boolean locked, long waiting) {}

    /** Every vacant post, those with most waiting first. */
    public List<Vacancy> all() {
        return offices.ever().stream()
                .flatMap(office -> office.kind().roles().stream()
                        .filter(WORKING::contains)
                        .map(role -> new Post(office.code(), role))
                        .filter(post -> people.ableIn(post.group()).isEmpty())
                        .map(post -> vacancy(office, post)))
                .filter(vacancy -> !vacancy.office().retired() || vacancy.waiting() > 0)
                .sorted(java.util.Comparator.comparingLong(Vacancy::waiting).reversed())
                .toList();
    }

    private Vacancy vacancy(Office office, Post post) {
        return new Vacancy(
                office, office.title(post.role()), !people.in(post.group()).isEmpty(), tasks.count(post.group()));
    }
}
