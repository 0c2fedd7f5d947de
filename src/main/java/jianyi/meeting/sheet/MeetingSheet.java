package jianyi.meeting.sheet;

import java.util.List;
import jianyi.casework.act.Way;
import jianyi.casework.sheet.SheetRecord;
import jianyi.casework.timeline.Entry;
import jianyi.meeting.Meeting;
import jianyi.meeting.NextStep;
import jianyi.meeting.Participant;
import jianyi.meeting.agenda.Item;
import jianyi.meeting.agenda.Items;
import jianyi.meeting.delegation.Delegation;
import jianyi.meeting.delegation.Delegations;
import jianyi.meeting.material.Material;
import jianyi.meeting.papers.MeetingDocuments;

/**
 * A meeting's sheet 会议案卷 as one reader may see it.
 *
 * @param keeps whether the reader keeps the record
 * @param chairs whether the reader is the chair who convened it
 * @param inside whether the reader belongs to the body or takes part
 * @param mine the reader's own invitation, null for whoever is not called
 * @param people who is called, with answers; only the first three columns of others' for those who do not keep
 * @param readers for the keepers: who has opened how many of the papers
 * @param roll the count in words, empty before the notice
 * @param guests who sits in or was asked to come, a line for each of the two
 * @param next for the keepers: the task that comes next, or null
 * @param writes whether the reader takes down now what a delegation says
 * @param ways small forms open to this reader
 * @param supervisions for the keepers: whom the body has pressed to carry resolutions out
 * @param leftOver what earlier meetings have left to be carried out
 * @param documents what this reader may have on paper
 * @param announced the resolutions as far as this reader may read them
 */
public record MeetingSheet(
        Meeting it,
        String bodyName,
        boolean keeps,
        boolean chairs,
        boolean inside,
        Participant mine,
        List<Participant> people,
        String roll,
        List<String> guests,
        NextStep.Way next,
        List<Delegation> delegations,
        boolean writes,
        List<Line> agenda,
        List<Material> materials,
        String materialsBy,
        List<String> readers,
        List<Passed> announced,
        List<Way> ways,
        List<SheetRecord> supervisions,
        List<String> leftOver,
        List<MeetingDocuments.Available> documents,
        List<Entry> timeline) {

    /** An item of the agenda with what was said and counted. */
    public record Line(
            Item item,
            List<Delegations.Said> said,
            List<Items.Remark> speeches,
            List<Items.Remark> questions,
            List<Counted> counts) {}

    /** A count in words. */
    public record Counted(String outcome, boolean good, String words) {}

    /** A resolution with what is done about it. */
    public record Passed(long id, String docNumber, String title, String text, List<Charged> duties) {}

    /** A part of a resolution somebody carries out. */
    public record Charged(
            String matter,
            String owner,
            String ownerCode,
            String due,
            String dueDay,
            String state,
            boolean done,
            List<String> reports) {}

    /** Whether the reader may still answer the notice. */
    public boolean mayAnswer() {
        return mine != null && !mine.suspended() && it.state().awaited();
    }

    /** How many have answered that they come, ask for leave, or have not answered. */
    public String answers() {
        long coming = people.stream()
                .filter(one -> Boolean.TRUE.equals(one.attending()))
                .count();
        long leave = people.stream()
                .filter(one -> Boolean.FALSE.equals(one.attending()))
                .count();
        long silent = people.stream()
                .filter(one -> one.attending() == null && !one.suspended())
                .count();
        return "参加 " + coming + " 人，请假 " + leave + " 人，没有答复 " + silent + " 人";
    }
}
