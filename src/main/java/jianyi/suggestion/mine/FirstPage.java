package jianyi.suggestion.mine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jianyi.access.Viewer;
import jianyi.calendar.Calendars;
import jianyi.calendar.Left;
import jianyi.casework.step.QuickAnswer;
import jianyi.casework.step.Todo;
import jianyi.casework.step.Todos;
import jianyi.flow.CaseTitles;
import jianyi.flow.start.Models;
import org.springframework.stereotype.Component;

/** Puts together what waits for a deputy, of every room. */
@Component
class FirstPage {

    private final Todos todos;
    private final Models models;
    private final List<CaseTitles> titles;
    private final Map<String, QuickAnswer> quick;
    private final MyCases cases;
    private final Calendars calendars;
    private final Clock clock;

    FirstPage(
            Todos todos,
            Models models,
            List<CaseTitles> titles,
            List<QuickAnswer> quick,
            MyCases cases,
            Calendars calendars,
            Clock clock) {
        this.todos = todos;
        this.models = models;
        this.titles = List.copyOf(titles);
        this.quick = quick.stream().collect(Collectors.toMap(QuickAnswer::task, Function.identity()));
        this.cases = cases;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What waits for this person, so many at most. */
    List<Waiting> waiting(Viewer viewer, int most) {
        return todos.of(viewer, most).stream()
                .map(todo -> waiting(viewer, todo))
                .toList();
    }

    /** How a task of this key is answered here, or empty. */
    Optional<QuickAnswer> quick(String key) {
        return Optional.ofNullable(quick.get(key));
    }

    private Waiting waiting(Viewer viewer, Todo todo) {
        LocalDate today = LocalDate.now(clock);
        return new Waiting(
                todo.task(),
                models.taskName(todo.key()),
                titles.stream()
                        .flatMap(room -> room.title(todo.number(), viewer.id()).stream())
                        .findFirst()
                        .orElse(""),
                todo.number(),
                todo.due() == null ? "" : Left.words(todo.due(), today, calendars.current()),
                todo.due() != null && todo.due().isBefore(today),
                "/tasks/" + todo.task(),
                todo.personal() ? quick.get(todo.key()) : null,
                cases.find(viewer, todo.number()).orElse(null));
    }
}
