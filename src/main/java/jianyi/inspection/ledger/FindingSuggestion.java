package jianyi.inspection.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jianyi.access.Viewer;
import jianyi.casework.timeline.Chronicle;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.inspection.InspectionEntry;
import jianyi.inspection.Inspections;
import jianyi.office.Role;
import jianyi.suggestion.Words;
import jianyi.suggestion.submission.FromBill;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A finding becomes a deputy's suggestion; each names the other. */
@Service
class FindingSuggestion {

    private static final int LONGEST = 20_000;
    private static final int TITLE = 100;

    private final FindingLedger ledger;
    private final Inspections inspections;
    private final FromBill submission;
    private final Deputies deputies;
    private final Chronicle chronicle;
    private final JdbcClient jdbc;

    FindingSuggestion(
            FindingLedger ledger,
            Inspections inspections,
            FromBill submission,
            Deputies deputies,
            Chronicle chronicle,
            JdbcClient jdbc) {
        this.ledger = ledger;
        this.inspections = inspections;
        this.submission = submission;
        this.deputies = deputies;
        this.chronicle = chronicle;
        this.jdbc = jdbc;
    }

    /** The bodies for which this person may make a suggestion of a finding. */
    Set<String> bodies(Viewer viewer) {
        var bodies = new TreeSet<>(viewer.bodies(Role.CLERK));
        bodies.addAll(viewer.bodies(Role.DEPUTY));
        return bodies;
    }

    /** The deputies a clerk may type one in for; none for whoever is no clerk. */
    List<Deputy> deputies(Viewer viewer) {
        return viewer.bodies(Role.CLERK).stream()
                .flatMap(body -> deputies.of(body).stream())
                .toList();
    }

    /**
     * Hands it in and keeps the link on both sides.
     *
     * @return the suggestion's number
     * @throws Refusal 404 for a finding this person may not read; 403 for no deputy or clerk of its body; 409 when it has become one;
     *     400 naming the field
     */
    @Transactional
    public String suggest(Viewer viewer, String id, Map<String, String> typed) {
        var row = ledger.rows(viewer, FindingFilter.read(Map.of())).stream()
                .filter(one -> ("" + one.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有这个问题，或者您无权查看"));
        inspections.lock(row.number());
        if (linked(row.id())) {
            throw Refusal.conflict("这个问题已经转为代表建议");
        }
        boolean clerk = viewer.has(Role.CLERK, row.body());
        var lead = lead(viewer, row.body(), clerk, typed);
        var number = submission.suggest(
                text(row, lead, clerk ? viewer.id() : null, typed),
                viewer.id(),
                "由监督发现的问题转为代表建议",
                row.number() + "《" + row.title() + "》：" + row.words());
        jdbc.sql("insert into finding_suggestion (finding, suggestion) values (?, ?)")
                .params(row.id(), number)
                .update();
        chronicle.note(
                row.number(), viewer.id(), InspectionEntry.FINDING_SUGGESTED, "一个问题转为代表建议 " + number, row.words());
        return number;
    }

    private String lead(Viewer viewer, String body, boolean clerk, Map<String, String> typed) {
        if (!clerk && viewer.has(Role.DEPUTY, body)) {
            return viewer.id();
        }
        if (!clerk) {
            throw Refusal.forbidden("只有本级人大的代表和工作人员可以转为代表建议");
        }
        var named = Typed.required("领衔代表", typed.get("deputy"), 64);
        return deputies.find(named, body)
                .filter(Deputy::inOffice)
                .map(Deputy::person)
                .orElseThrow(() -> Refusal.invalid("“领衔代表”不是本级人大代表"));
    }

    private static FromBill.Text text(FindingRow row, String lead, String enteredBy, Map<String, String> typed) {
        var category = Typed.required("类别", typed.get("category"), 40);
        if (!Words.CATEGORIES.contains(category)) {
            throw Refusal.invalid("“类别”没有这个选项");
        }
        var title = "关于整改" + row.unitName() + row.place() + "问题的建议";
        return new FromBill.Text(
                row.body(),
                null,
                title.length() > TITLE ? title.substring(0, TITLE) : title,
                row.words(),
                Typed.need("具体建议", typed.get("proposal"), LONGEST),
                category,
                "full",
                List.of(lead),
                enteredBy);
    }

    private boolean linked(long finding) {
        return jdbc.sql("select exists (select from finding_suggestion where finding = ?)")
                .param(finding)
                .query(Boolean.class)
                .single();
    }
}
