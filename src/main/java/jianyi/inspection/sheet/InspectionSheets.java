package jianyi.inspection.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.calendar.ChineseDates;
import jianyi.casework.act.Offers;
import jianyi.casework.sheet.SheetRecord;
import jianyi.casework.step.Steps;
import jianyi.casework.step.TaskStep;
import jianyi.casework.time.Deadlines;
import jianyi.casework.timeline.Chronicle;
import jianyi.followup.extension.ExtensionRecords;
import jianyi.followup.supervision.SupervisionRecords;
import jianyi.inspection.Inspection;
import jianyi.inspection.InspectionAccess;
import jianyi.inspection.InspectionAccess.Sight;
import jianyi.inspection.InspectionWords;
import jianyi.inspection.Inspections;
import jianyi.inspection.Supervised;
import jianyi.inspection.correction.Copies;
import jianyi.inspection.correction.Copy;
import jianyi.inspection.correction.Opinion;
import jianyi.inspection.correction.Opinions;
import jianyi.inspection.correction.Work;
import jianyi.inspection.field.Findings;
import jianyi.inspection.papers.MatterPapers;
import jianyi.inspection.preparation.GroupMembers;
import jianyi.inspection.preparation.SelfReports;
import jianyi.inspection.preparation.Sites;
import jianyi.inspection.proof.ProofDesk;
import jianyi.inspection.report.ReportDesk;
import jianyi.inspection.tally.Tallies;
import jianyi.meeting.Meeting;
import jianyi.meeting.Meetings;
import org.springframework.stereotype.Component;

/** Puts a matter's sheet together for one reader. */
@Component
class InspectionSheets {

    private final InspectionAccess access;
    private final Inspections inspections;
    private final GroupMembers members;
    private final Sites sites;
    private final Findings findings;
    private final SelfReports selfReports;
    private final ReportDesk reports;
    private final Opinions opinions;
    private final Copies copies;
    private final Tallies tallies;
    private final Meetings meetings;
    private final Supervised supervised;
    private final MatterPapers papers;
    private final ProofDesk proofs;
    private final Deadlines deadlines;
    private final Chronicle chronicle;
    private final Steps steps;
    private final Offers offers;
    private final SupervisionRecords supervisions;
    private final ExtensionRecords extensions;

    InspectionSheets(
            InspectionAccess access,
            Inspections inspections,
            GroupMembers members,
            Sites sites,
            Findings findings,
            SelfReports selfReports,
            ReportDesk reports,
            Opinions opinions,
            Copies copies,
            Tallies tallies,
            Meetings meetings,
            Supervised supervised,
            MatterPapers papers,
            ProofDesk proofs,
            Deadlines deadlines,
            Chronicle chronicle,
            Steps steps,
            Offers offers,
            SupervisionRecords supervisions,
            ExtensionRecords extensions) {
        this.access = access;
        this.inspections = inspections;
        this.members = members;
        this.sites = sites;
        this.findings = findings;
        this.selfReports = selfReports;
        this.reports = reports;
        this.opinions = opinions;
        this.copies = copies;
        this.tallies = tallies;
        this.meetings = meetings;
        this.supervised = supervised;
        this.papers = papers;
        this.proofs = proofs;
        this.deadlines = deadlines;
        this.chronicle = chronicle;
        this.steps = steps;
        this.offers = offers;
        this.supervisions = supervisions;
        this.extensions = extensions;
    }

    /** The sheet. @throws jianyi.flow.Refusal 404 when there is none, or none this person may know of */
    InspectionSheet read(Viewer viewer, String number) {
        var it = access.readable(viewer, number);
        var sight = access.sight(viewer, it);
        boolean inside = sight == Sight.INSIDE;
        boolean adopted = it.adoptedOn() != null;
        return new InspectionSheet(
                it,
                supervised.name(it.body()),
                supervised.name(it.keeper()),
                supervised.name(it.unit()),
                supervised.opinionName(it.body()),
                inside,
                inside || sight == Sight.CONCERNED && !it.unannounced(),
                access.keeps(viewer, it),
                access.records(viewer, it),
                inside ? members.of(number) : List.of(),
                inside
                        ? sites.of(number).stream()
                                .map(site -> new InspectionSheet.Visited(site, findings.of(number, site.place())))
                                .toList()
                        : List.of(),
                sight == Sight.PUBLISHED ? List.of() : ofUnit(viewer, it, inside),
                it.kind().drafted() && (adopted && sight != Sight.ASKED || inside && it.gatheredOn() != null)
                        ? reports.last(number)
                        : null,
                adopted ? deliberated(it) : "",
                opinions.of(number).stream()
                        .filter(one -> inside || sight == Sight.PUBLISHED || concerns(viewer, one))
                        .map(one -> handled(one, sight))
                        .toList(),
                inside || it.publishedOn() != null && sight != Sight.ASKED ? tallies.of(number) : List.of(),
                it.follows() == null || !inside
                        ? null
                        : inspections.find(it.follows()).orElse(null),
                inside ? inspections.following(number) : List.of(),
                papers.listing(viewer, it),
                proofs.shown(viewer, it),
                proofs.places(viewer, it),
                next(viewer, number),
                offers.of(viewer, number),
                inside ? accompanied(number) : List.of(),
                inside ? chronicle.of(number) : List.of());
    }

    private List<jianyi.inspection.preparation.SelfReport> ofUnit(Viewer viewer, Inspection it, boolean inside) {
        return inside || access.offices(viewer).contains(it.unit()) ? selfReports.of(it.number()) : List.of();
    }

    private boolean concerns(Viewer viewer, Opinion one) {
        var mine = access.offices(viewer);
        return mine.contains(one.addressee()) || one.owner() != null && mine.contains(one.owner());
    }

    /** Of several tasks of a kind the most urgent. */
    private List<InspectionSheet.Next> next(Viewer viewer, String number) {
        var first = new LinkedHashMap<String, TaskStep>();
        steps.waitingFor(viewer, number).forEach(step -> first.putIfAbsent(step.key(), step));
        return first.values().stream()
                .map(step -> new InspectionSheet.Next(
                        "/tasks/" + step.task(), InspectionWords.of(step.key()).todo()))
                .toList();
    }

    private List<SheetRecord> accompanied(String number) {
        return Stream.concat(supervisions.of(number).stream(), extensions.of(number).stream())
                .toList();
    }

    private String deliberated(Inspection it) {
        var council = named(it.councilMeeting(), it.councilNote());
        return (council == null ? "" : council + "提请；") + named(it.meeting(), it.meetingNote());
    }

    private String named(String number, String note) {
        return number == null ? note : meetings.find(number).map(Meeting::title).orElse(number);
    }

    private InspectionSheet.Handled handled(Opinion one, Sight sight) {
        return new InspectionSheet.Handled(
                one.place(),
                one.words(),
                supervised.name(one.addressee()),
                one.owner() == null ? "待定" : supervised.name(one.owner()),
                one.handedOn() == null
                        ? one.months() + " 个月"
                        : ChineseDates.format(deadlines.get(one.deadline()).due()),
                one.state(),
                sight == Sight.PUBLISHED
                        ? null
                        : copies.of(one.id()).map(Copy::words).orElse(null),
                one.outcome() == Opinion.Outcome.ACCEPTED,
                opinions.works(one.id()).stream()
                        .flatMap(InspectionSheets::told)
                        .toList());
    }

    private static Stream<String> told(Work work) {
        return Stream.of(
                        ChineseDates.format(work.workedOn()) + "：" + work.measures(),
                        work.checkRemark() == null ? null : "核对：" + work.checkRemark(),
                        work.returnRemark() == null ? null : "退回：" + work.returnRemark())
                .filter(line -> line != null);
    }
}
