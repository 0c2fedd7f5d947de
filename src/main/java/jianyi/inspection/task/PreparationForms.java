package jianyi.inspection.task;

import java.util.List;
import java.util.Map;
import jianyi.calendar.ChineseDates;
import jianyi.calendar.Term;
import jianyi.casework.step.Choice;
import jianyi.inspection.Inspection;
import jianyi.inspection.Kind;
import jianyi.inspection.Supervised;
import jianyi.inspection.field.Findings;
import jianyi.inspection.preparation.GroupMembers;
import jianyi.inspection.preparation.Invitables;
import jianyi.inspection.preparation.Member;
import jianyi.inspection.preparation.SelfReport;
import jianyi.inspection.preparation.SelfReports;
import jianyi.inspection.preparation.Site;
import jianyi.inspection.preparation.Sites;
import jianyi.office.Setting;
import jianyi.office.Settings;
import org.springframework.stereotype.Component;

/** What the forms of the preparation show. */
@Component
class PreparationForms {

    private final GroupMembers members;
    private final Invitables invitables;
    private final Sites sites;
    private final Findings findings;
    private final SelfReports reports;
    private final Supervised supervised;
    private final Settings settings;

    PreparationForms(
            GroupMembers members,
            Invitables invitables,
            Sites sites,
            Findings findings,
            SelfReports reports,
            Supervised supervised,
            Settings settings) {
        this.members = members;
        this.invitables = invitables;
        this.sites = sites;
        this.findings = findings;
        this.reports = reports;
        this.supervised = supervised;
        this.settings = settings;
    }

    String member(Inspection it, String person) {
        return members.of(it.number()).stream()
                .filter(one -> one.person().equals(person))
                .map(Member::name)
                .findFirst()
                .orElse("");
    }

    String site(Inspection it, String place) {
        return sites.find(it.number(), Integer.parseInt(place)).map(Site::name).orElse("");
    }

    void scheme(Map<String, Object> facts, Inspection it) {
        facts.put("reasonText", it.reason());
        facts.put("asksUnit", it.unit() == null);
        facts.put("asksLaw", it.kind() == Kind.LAW && it.law() == null);
        facts.put(
                "noticeRule",
                "应在实地检查前 "
                        + Term.parse(settings.text(it.body(), Setting.INSPECTION_NOTICE))
                                .words() + "。");
        facts.put(
                "unitChoices",
                supervised.of(it.body()).stream().map(InspectionForms::choice).toList());
        List<Map<String, String>> people = invitables.of(it).entrySet().stream()
                .map(one -> Choice.of(one.getKey(), one.getValue()))
                .toList();
        facts.put("memberChoices", people);
    }

    /** No more than one has to know to say whether one goes along: he may have to step back. */
    void asked(Map<String, Object> facts, Inspection it) {
        facts.put("dayText", it.noticeDate() == null ? "另行通知" : ChineseDates.format(it.noticeDate()) + "通知对象，检查日期另行通知");
    }

    void site(Map<String, Object> facts, Inspection it, String place) {
        facts.put("siteName", site(it, place));
        facts.put("sitePage", "/inspections/" + it.number() + "/sites/" + place);
        facts.put(
                "recordCount",
                "" + findings.of(it.number(), Integer.parseInt(place)).size());
    }

    /** An unsigned report comes back with what was written. */
    void selfReport(Map<String, Object> facts, Inspection it) {
        var last = reports.last(it.number());
        facts.put("schemeText", it.scheme());
        facts.put("selfReport", last.map(SelfReport::report).orElse(""));
        facts.put(
                "sentBack", last.map(one -> Boolean.FALSE.equals(one.signed())).orElse(false));
        facts.put("remarkText", last.map(SelfReport::remark).orElse(""));
    }

    void signing(Map<String, Object> facts, Inspection it) {
        facts.put(
                "reportText", reports.last(it.number()).map(SelfReport::report).orElse(""));
    }
}
