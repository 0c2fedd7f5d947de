package jianyi.meeting.bill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyi.access.Viewer;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.Participant;
import jianyi.meeting.Participants;
import jianyi.meeting.State;
import jianyi.office.Offices;
import org.springframework.stereotype.Component;

/** The page's list, with what each reader may do. */
@Component
class BillLines {

    private final Bills bills;
    private final BillDecision decision;
    private final Signatures signatures;
    private final Signing signing;
    private final SignDesk signs;
    private final MeetingAccess access;
    private final Participants participants;
    private final Offices offices;

    BillLines(
            Bills bills,
            BillDecision decision,
            Signatures signatures,
            Signing signing,
            SignDesk signs,
            MeetingAccess access,
            Participants participants,
            Offices offices) {
        this.bills = bills;
        this.decision = decision;
        this.signatures = signatures;
        this.signing = signing;
        this.signs = signs;
        this.access = access;
        this.participants = participants;
        this.offices = offices;
    }

    List<BillLine> of(Viewer viewer, Meeting meeting) {
        var names = participants.of(meeting.number()).stream()
                .collect(Collectors.toMap(Participant::person, Participant::name));
        return bills.of(meeting.number()).stream()
                .map(one -> line(viewer, meeting, one, names))
                .toList();
    }

    private BillLine line(Viewer viewer, Meeting meeting, Bill it, Map<String, String> names) {
        return new BillLine(
                it,
                it.signers().stream().map(id -> names.getOrDefault(id, id)).toList(),
                it.target() == null ? null : offices.name(it.target()),
                ways(viewer, meeting, it),
                asking(viewer, meeting, it, names));
    }

    private BillLine.Asking asking(Viewer viewer, Meeting meeting, Bill it, Map<String, String> names) {
        var pending = it.outcome() == null ? signatures.pending(it.id()) : List.<String>of();
        var others = new LinkedHashMap<String, String>();
        if (signing.forOthers(viewer, meeting)) {
            pending.forEach(person -> others.put(person, names.getOrDefault(person, person)));
        }
        return new BillLine.Asking(
                pending.isEmpty() ? "" : "已确认联名 " + signatures.signed(it.id()) + " 名，还有 " + pending.size() + " 名没有答复",
                pending.contains(viewer.id()),
                others);
    }

    private List<BillLine.Way> ways(Viewer viewer, Meeting meeting, Bill it) {
        var ways = new ArrayList<BillLine.Way>();
        boolean undecided = it.outcome() == null && signs.enough(it);
        if (undecided && !it.inquiry() && decision.decides(viewer, meeting)) {
            if (meeting.state() == State.SITTING || meeting.state().awaited()) {
                ways.add(BillLine.Way.AGENDA);
            }
            if (meeting.openedOn() != null) {
                ways.add(BillLine.Way.SUGGESTION);
            }
        }
        if (undecided && it.inquiry() && access.keeps(viewer, meeting)) {
            ways.add(BillLine.Way.ANSWER);
        }
        if (it.mayBeAnsweredAgain() && access.keeps(viewer, meeting)) {
            ways.add(BillLine.Way.AGAIN);
        }
        if (decision.mayWithdraw(viewer, meeting, it)) {
            ways.add(BillLine.Way.WITHDRAW);
        }
        return ways;
    }
}
