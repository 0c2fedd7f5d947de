package jianyi.meeting.bill;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jianyi.access.Viewer;
import jianyi.flow.Refusal;
import jianyi.meeting.Meeting;
import jianyi.meeting.Participant;
import jianyi.meeting.Participants;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** Who may hand in a bill, who may sign it, and whether enough have (地方组织法 第二十二条、第二十四条). */
@Component
class Signing {

    private final Participants participants;

    Signing(Participants participants) {
        this.participants = participants;
    }

    /** The deputies of the session who may sign; a mandate that rests signs nothing (代表法 第六十一条). */
    List<Participant> able(String number) {
        return participants.of(number).stream().filter(one -> !one.suspended()).toList();
    }

    /** Whether this person hands in on others' word. */
    boolean forOthers(Viewer viewer, Meeting meeting) {
        return viewer.has(Role.CLERK, meeting.body());
    }

    /** Whether this person hands in at all. */
    boolean may(Viewer viewer, Meeting meeting) {
        return forOthers(viewer, meeting)
                || able(meeting.number()).stream().anyMatch(one -> one.person().equals(viewer.id()));
    }

    /**
     * The signers, the one who leads first.
     *
     * @throws Refusal 400 for somebody who cannot sign, or for too few; 403 for whoever may not hand in
     */
    List<String> signers(Viewer viewer, Meeting meeting, BillText text) {
        if (!may(viewer, meeting)) {
            throw Refusal.forbidden("只有出席会议的代表和人大工作人员可以提出议案、质询案");
        }
        var signers = new LinkedHashSet<String>();
        signers.add(lead(viewer, meeting, text));
        signers.addAll(text.signers());
        known(meeting, signers);
        int least = Bill.least(text.inquiry());
        if (signers.size() < least) {
            throw Refusal.invalid(Bill.kind(text.inquiry()) + "须有 " + least + " 名以上代表联名，现有 " + signers.size()
                    + " 名（含领衔代表），还差 " + (least - signers.size()) + " 名");
        }
        return new ArrayList<>(signers);
    }

    private String lead(Viewer viewer, Meeting meeting, BillText text) {
        if (!forOthers(viewer, meeting)) {
            return viewer.id();
        }
        if (text.lead() == null) {
            throw Refusal.invalid("请选择“领衔代表”");
        }
        return text.lead();
    }

    private void known(Meeting meeting, Set<String> signers) {
        for (String signer : signers) {
            var one = participants
                    .find(meeting.number(), signer)
                    .orElseThrow(() -> Refusal.invalid("“联名代表”里有不是本次会议代表的人"));
            if (one.suspended()) {
                throw Refusal.invalid(one.name() + "暂停执行代表职务，不能联名");
            }
        }
    }
}
