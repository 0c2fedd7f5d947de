package jianyi.meeting.sheet;

import java.util.List;
import java.util.stream.Collectors;
import jianyi.access.Viewer;
import jianyi.calendar.BeijingClock;
import jianyi.calendar.ChineseDates;
import jianyi.casework.act.Offers;
import jianyi.casework.timeline.Chronicle;
import jianyi.followup.supervision.SupervisionRecords;
import jianyi.followup.undertaking.Report;
import jianyi.followup.undertaking.Undertaking;
import jianyi.followup.undertaking.Undertakings;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.Meetings;
import jianyi.meeting.NextStep;
import jianyi.meeting.Participant;
import jianyi.meeting.Participants;
import jianyi.meeting.agenda.Item;
import jianyi.meeting.agenda.Items;
import jianyi.meeting.agenda.VoteDesk;
import jianyi.meeting.delegation.DelegationDesk;
import jianyi.meeting.delegation.Delegations;
import jianyi.meeting.material.MaterialDesk;
import jianyi.meeting.material.Materials;
import jianyi.meeting.outcome.Resolution;
import jianyi.meeting.outcome.Resolutions;
import jianyi.meeting.papers.MeetingDocuments;
import jianyi.meeting.roll.GuestWords;
import jianyi.meeting.roll.Guests;
import jianyi.meeting.roll.RollDesk;
import jianyi.meeting.vote.Outcome;
import jianyi.meeting.vote.Vote;
import jianyi.meeting.vote.Votes;
import jianyi.office.Offices;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** Puts a meeting's sheet together for one reader. Reasons for leave are for the keepers and oneself only. */
@Component
class MeetingSheets {

    private final MeetingAccess access;
    private final Participants participants;
    private final RollDesk rolls;
    private final Guests guests;
    private final NextStep next;
    private final Items items;
    private final Votes votes;
    private final VoteDesk counts;
    private final Materials materials;
    private final MaterialDesk desk;
    private final Delegations delegations;
    private final DelegationDesk writing;
    private final Resolutions resolutions;
    private final Undertakings undertakings;
    private final MeetingDocuments documents;
    private final Chronicle chronicle;
    private final Offices offices;
    private final Offers offers;
    private final SupervisionRecords supervisions;

    MeetingSheets(
            MeetingAccess access,
            Participants participants,
            RollDesk rolls,
            Guests guests,
            NextStep next,
            Items items,
            Votes votes,
            VoteDesk counts,
            Materials materials,
            MaterialDesk desk,
            Delegations delegations,
            DelegationDesk writing,
            Resolutions resolutions,
            Undertakings undertakings,
            MeetingDocuments documents,
            Chronicle chronicle,
            Offices offices,
            Offers offers,
            SupervisionRecords supervisions) {
        this.access = access;
        this.participants = participants;
        this.rolls = rolls;
        this.guests = guests;
        this.next = next;
        this.items = items;
        this.votes = votes;
        this.counts = counts;
        this.materials = materials;
        this.desk = desk;
        this.delegations = delegations;
        this.writing = writing;
        this.resolutions = resolutions;
        this.undertakings = undertakings;
        this.documents = documents;
        this.chronicle = chronicle;
        this.offices = offices;
        this.offers = offers;
        this.supervisions = supervisions;
    }

    /** The sheet. @throws jianyi.flow.Refusal 404 when there is none, or none this person may know of */
    MeetingSheet read(Viewer viewer, String number) {
        var it = access.shown(viewer, number);
        boolean keeps = access.keeps(viewer, it);
        boolean inside = access.inside(viewer, it);
        boolean reads = access.reads(viewer, it);
        var people = participants.of(number);
        return new MeetingSheet(
                it,
                offices.name(it.body()),
                keeps,
                viewer.has(Role.CHAIR, it.body()),
                inside,
                people.stream()
                        .filter(one -> one.person().equals(viewer.id()))
                        .findFirst()
                        .orElse(null),
                keeps
                        ? people
                        : inside ? people.stream().map(MeetingSheets::discreet).toList() : List.of(),
                people.isEmpty() ? "" : rolls.roll(it).words(),
                inside ? GuestWords.lines(guests.of(number)) : List.of(),
                keeps ? next.of(number).orElse(null) : null,
                delegations.of(number),
                writing.writing(viewer, it).isPresent(),
                items.of(number).stream().map(item -> line(it, item, inside)).toList(),
                reads ? materials.of(number, viewer.id()) : List.of(),
                desk.lastDay(it),
                keeps ? readers(number) : List.of(),
                announced(it, keeps),
                offers.of(viewer, number),
                keeps ? supervisions.of(number) : List.of(),
                leftOver(it, inside),
                reads ? documents.listing(viewer, it) : List.of(),
                keeps ? chronicle.of(number) : List.of());
    }

    /** Who has opened how many of the papers; nobody before there are some. */
    private List<String> readers(String number) {
        return materials.of(number, "").isEmpty()
                ? List.of()
                : materials.readers(number).stream()
                        .map(one -> one.name() + (one.opened() == 0 ? "没有看" : " " + one.opened() + " 份"))
                        .toList();
    }

    private static Participant discreet(Participant one) {
        return new Participant(
                one.number(),
                one.person(),
                one.name(),
                one.delegation(),
                one.suspended(),
                null,
                null,
                one.attending(),
                null,
                null,
                null,
                null,
                one.leaveGranted(),
                null,
                one.present(),
                null,
                one.late());
    }

    private MeetingSheet.Line line(Meeting it, Item item, boolean inside) {
        var remarks = items.remarks(item.id()).stream().collect(Collectors.partitioningBy(Items.Remark::question));
        return new MeetingSheet.Line(
                item,
                inside ? delegations.on(item.id()) : List.of(),
                remarks.get(false),
                remarks.get(true),
                votes.of(item.id()).stream().map(vote -> counted(it, vote)).toList());
    }

    private MeetingSheet.Counted counted(Meeting it, Vote vote) {
        boolean good = vote.outcome() == Outcome.PASSED || vote.outcome() == Outcome.ELECTED;
        var round = vote.round() == 1 ? "" : "第 " + vote.round() + " 次投票：";
        return new MeetingSheet.Counted(
                vote.outcome().label(), good, round + vote.mode().label() + "。" + counts.told(it, vote));
    }

    /** Before they are signed, resolutions are a draft that only the keepers see. */
    private List<MeetingSheet.Passed> announced(Meeting it, boolean keeps) {
        return it.publishedOn() == null && !keeps
                ? List.of()
                : resolutions.of(it.number()).stream().map(this::passed).toList();
    }

    private MeetingSheet.Passed passed(Resolution one) {
        return new MeetingSheet.Passed(
                one.id(),
                one.docNumber(),
                one.title(),
                one.text(),
                undertakings.of(one.number(), one.id()).stream()
                        .map(this::charged)
                        .toList());
    }

    private MeetingSheet.Charged charged(Undertaking duty) {
        var reports = undertakings.reports(duty.id());
        return new MeetingSheet.Charged(
                duty.matter(),
                offices.name(duty.owner()),
                duty.owner(),
                ChineseDates.format(duty.due()),
                duty.due().toString(),
                duty.open() && reports.isEmpty() ? "待报告" : duty.state().label(),
                !duty.open(),
                reports.stream().map(MeetingSheets::told).toList());
    }

    private static String told(Report report) {
        return ChineseDates.format(BeijingClock.day(report.reportedAt())) + " 报告："
                + report.progress()
                + (Boolean.FALSE.equals(report.confirmed()) ? "；没有确认：" + report.remark() : "");
    }

    /** What earlier meetings have left to be carried out, for this one to hear. */
    private List<String> leftOver(Meeting it, boolean inside) {
        return !inside || it.openedOn() != null && it.closedOn() != null
                ? List.of()
                : undertakings.open(Meetings.ROOM, it.body()).stream()
                        .filter(duty -> !duty.number().equals(it.number()))
                        .map(duty -> resolutions.get(duty.origin()).title() + "：" + duty.matter() + "（"
                                + offices.name(duty.owner()) + "，" + ChineseDates.format(duty.due()) + "前）")
                        .toList();
    }
}
