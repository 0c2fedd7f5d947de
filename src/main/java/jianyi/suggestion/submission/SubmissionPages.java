package jianyi.suggestion.submission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jianyi.access.Entrance;
import jianyi.access.Errand;
import jianyi.access.Viewers;
import jianyi.casework.act.Origin;
import jianyi.casework.store.HandedIn;
import jianyi.flow.Refusal;
import jianyi.office.Role;
import jianyi.suggestion.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The submission page 提交建议: the start form for a small screen, ending in the same start as Tasklist's. */
@Controller
class SubmissionPages {

    private static final Set<String> SEVERAL = Set.of("coSigners");
    private static final Set<String> NOT_ASKED = Set.of("_csrf", "attachments", "signedSheets", "from");

    private final Viewers viewers;
    private final StartChoices starts;
    private final SuggestionStartFlow start;
    private final Enclosures enclosures;
    private final List<Origin> origins;
    private final ApplicationEventPublisher events;

    SubmissionPages(
            Viewers viewers,
            StartChoices starts,
            SuggestionStartFlow start,
            Enclosures enclosures,
            List<Origin> origins,
            ApplicationEventPublisher events) {
        this.viewers = viewers;
        this.starts = starts;
        this.start = start;
        this.enclosures = enclosures;
        this.origins = origins;
        this.events = events;
    }

    @Bean
    static Entrance submissionEntrance() {
        return new Entrance(40, "/cases/new", "提交建议", Entrance.to(Role.DEPUTY, Role.CLERK));
    }

    @Bean
    static Errand suggesting() {
        return new Errand(10, "/cases/new", "提建议", () -> true);
    }

    /** @param from number of the case it is raised at, or none */
    @GetMapping("/cases/new")
    ModelAndView form(@RequestParam(required = false) String from) {
        onlyDeputiesAndClerks();
        var page = new ModelAndView("suggest");
        var first = new HashMap<String, List<String>>();
        first.put("disclosure", List.of("full"));
        first.put("needsReply", List.of("true"));
        beginning(from).ifPresent(begun -> begun.fields().forEach((name, value) -> first.put(name, List.of(value))));
        if (from != null) {
            first.put("from", List.of(from));
        }
        show(page, first, null);
        return page;
    }

    private Optional<Origin.Beginning> beginning(String from) {
        return from == null
                ? Optional.empty()
                : origins.stream()
                        .flatMap(room -> room.begin(viewers.current(), from).stream())
                        .findFirst();
    }

    /** The case it was raised at keeps it; whoever may not read that case raises it nowhere. */
    private void raised(String from, String suggestion) {
        if (from != null) {
            var viewer = viewers.current();
            origins.stream()
                    .filter(room -> room.begin(viewer, from).isPresent())
                    .forEach(room -> room.raised(viewer, from, suggestion));
        }
    }

    /** Hands it in; what is refused comes back with everything that was typed. */
    @PostMapping("/cases/new")
    ModelAndView submit(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) List<MultipartFile> attachments,
            @RequestParam(required = false) List<MultipartFile> signedSheets) {
        onlyDeputiesAndClerks();
        var viewer = viewers.current();
        try (var files = enclosures.check(given(attachments), given(signedSheets))) {
            var number = start.submit(viewer.id(), fields(typed), made -> {
                files.into(made, viewer);
                raised(typed.getFirst("from"), made);
            });
            events.publishEvent(new HandedIn(viewer.id(), number));
            return new ModelAndView("redirect:/cases/" + number);
        } catch (RuntimeException e) {
            var refusal = Refusal.within(e).orElseThrow(() -> e);
            var page = new ModelAndView("suggest", HttpStatusCode.valueOf(refusal.status()));
            show(page, typed, refusal.getMessage());
            return page;
        }
    }

    private void onlyDeputiesAndClerks() {
        var viewer = viewers.current();
        if (!viewer.isDeputy() && !viewer.has(Role.CLERK)) {
            throw Refusal.forbidden("只有代表和人大工作人员可以提交建议");
        }
    }

    private static List<MultipartFile> given(List<MultipartFile> files) {
        return files == null ? List.of() : files;
    }

    private void show(ModelAndView page, Map<String, List<String>> typed, String wrong) {
        var reader = viewers.current().id();
        page.addAllObjects(starts.choices(reader));
        page.addObject("typed", typed);
        page.addObject("wrong", wrong);
        beginning(typed.containsKey("from") ? typed.get("from").get(0) : null)
                .ifPresent(begun -> page.addObject("raisedAt", begun.words()));
        page.addObject("categories", Words.CATEGORIES);
        page.addObject("disclosures", Words.DISCLOSURE);
        page.addObject("researches", Words.RESEARCH);
        page.addObject("forOthers", starts.shows("deputy", reader));
        page.addObject("severalBodies", starts.shows("body", reader));
    }

    private static Map<String, Object> fields(MultiValueMap<String, String> typed) {
        var fields = new HashMap<String, Object>();
        typed.forEach((name, values) -> {
            if (!NOT_ASKED.contains(name)) {
                fields.put(name, SEVERAL.contains(name) ? values : values.get(values.size() - 1));
            }
        });
        return fields;
    }
}
