package jianyi.suggestion.bulk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyi.access.Viewers;
import jianyi.calendar.ChineseDates;
import jianyi.flow.Refusal;
import jianyi.intake.book.WorkbookFiles;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 批量交办: what waits to be assigned, ticked and assigned together, and the 分办方案 as a file. */
@Controller
class AssignPages {

    private static final int LAST_PLANS = 5;
    private static final List<String> FIELDS = List.of("leadUnit", "coUnits", "months", "keyItem", "supervisor");

    private final Assigners assigners;
    private final Viewers viewers;
    private final WaitingCases cases;
    private final PlanReader reader;
    private final PlanDesk desk;
    private final PlanStart start;
    private final Plans plans;
    private final Clock clock;

    AssignPages(
            Assigners assigners,
            Viewers viewers,
            WaitingCases cases,
            PlanReader reader,
            PlanDesk desk,
            PlanStart start,
            Plans plans,
            Clock clock) {
        this.assigners = assigners;
        this.viewers = viewers;
        this.cases = cases;
        this.reader = reader;
        this.desk = desk;
        this.start = start;
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping("/assign")
    ModelAndView waiting(@RequestParam MultiValueMap<String, String> asked) {
        return page(asked, null, 200);
    }

    /** Assigns what is ticked; what is refused comes back with everything that was ticked and chosen. */
    @PostMapping("/assign")
    ModelAndView assign(@RequestParam MultiValueMap<String, String> typed) {
        var body = assigners.body(typed.getFirst("body")).code();
        var person = viewers.current().id();
        try {
            long plan = desk.ticked(body, person, typed.getOrDefault("number", List.of()), fields(typed));
            start.start(plan, person);
            return new ModelAndView("redirect:/assign/" + plan);
        } catch (Refusal refusal) {
            return page(typed, refusal.getMessage(), refusal.status());
        }
    }

    @GetMapping("/assign.xlsx")
    ResponseEntity<byte[]> plan(@RequestParam(required = false) String body) {
        var office = assigners.body(body);
        var file = PlanSheet.waiting(cases.of(office.code()), reader.choices(office.code()));
        return WorkbookFiles.attachment("分办方案" + ChineseDates.format(LocalDate.now(clock)), file);
    }

    private ModelAndView page(MultiValueMap<String, String> typed, String wrong, int status) {
        var body = assigners.body(typed.getFirst("body"));
        var waiting = cases.of(body.code());
        var page = new ModelAndView("assign", HttpStatusCode.valueOf(status));
        page.addObject("body", body);
        page.addObject("bodies", assigners.bodies());
        page.addObject("rows", waiting.stream().filter(row -> asked(row, typed)).toList());
        page.addObject("count", waiting.size());
        page.addObject("most", PlanFile.MOST_ROWS);
        page.addObject(
                "categories",
                waiting.stream()
                        .map(row -> row.suggestion().category())
                        .distinct()
                        .sorted()
                        .toList());
        page.addObject(
                "proposals",
                waiting.stream()
                        .map(WaitingCase::proposed)
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toList());
        page.addObject("choices", reader.choices(body.code()));
        page.addObject("typed", new LinkedMultiValueMap<>(typed));
        page.addObject("plans", plans.latest(body.code(), LAST_PLANS));
        page.addObject("wrong", wrong);
        return page;
    }

    private static boolean asked(WaitingCase row, MultiValueMap<String, String> typed) {
        return same(typed.getFirst("category"), row.suggestion().category())
                && same(typed.getFirst("proposed"), row.proposed());
    }

    private static boolean same(String asked, String value) {
        return asked == null || asked.isEmpty() || asked.equals(value);
    }

    /** The form of 交办 as Tasklist would send it: many cases at once are always 主办会办, parts are each case's own. */
    private static Map<String, Object> fields(MultiValueMap<String, String> typed) {
        var fields = new HashMap<String, Object>();
        fields.put("mode", "lead");
        for (String name : FIELDS) {
            var values = typed.getOrDefault(name, List.of());
            if (!values.isEmpty()) {
                fields.put(name, name.equals("coUnits") ? values : values.get(values.size() - 1));
            }
        }
        return fields;
    }
}
