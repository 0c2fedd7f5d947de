package jianyi.meeting.agenda;

import java.time.OffsetDateTime;

/**
 * An item of a meeting's agenda.
 *
 * @param place its number on the agenda, from 1
 * @param preparatory whether it is dealt with in the preparatory meeting 预备会议
 * @param guests who is asked to come and listen or answer
 * @param post of an election: what is elected, for example 副镇长
 * @param seats of an election: how many
 * @param instance id of the process that records it, null before the meeting is opened
 * @param record what was said, null before it was recorded
 */
public record Item(
        long id,
        String number,
        int place,
        boolean preparatory,
        ItemKind kind,
        String title,
        String reporter,
        String guests,
        String post,
        Integer seats,
        boolean byElection,
        String instance,
        String record,
        String recordedBy,
        OffsetDateTime recordedAt) {

    /** Whether it has been dealt with. */
    public boolean recorded() {
        return recordedAt != null;
    }

    /** The facts beside its title: 报告人：张建国；选举副镇长 2 名. */
    public String facts() {
        var facts = new StringBuilder(kind.label());
        if (reporter != null) {
            facts.append("；报告人：").append(reporter);
        }
        if (guests != null) {
            facts.append("；列席：").append(guests);
        }
        if (kind == ItemKind.ELECTION) {
            facts.append("；选举")
                    .append(post)
                    .append(" ")
                    .append(seats)
                    .append(" 名")
                    .append(byElection ? "（补选）" : "");
        }
        return facts.toString();
    }
}
