package jianyi.meeting;

import java.time.OffsetDateTime;

/**
 * One who takes part in a meeting.
 *
 * @param person user id
 * @param delegation the delegation 代表团 he sits with
 * @param suspended whether the mandate rests 暂停执行代表职务 (代表法 第六十一条)
 * @param invitation id of the running process that asks for the answer
 * @param attending the answer to the notice, null while there is none
 * @param leaveGranted the chair's decision on leave, null while there is none
 * @param present whether he has come
 * @param late whether he came after the meeting had been opened
 */
public record Participant(
        String number,
        String person,
        String name,
        String delegation,
        boolean suspended,
        String invitation,
        OffsetDateTime notifiedAt,
        Boolean attending,
        OffsetDateTime answeredAt,
        String enteredBy,
        String enteredFrom,
        String leaveReason,
        Boolean leaveGranted,
        String leaveRemark,
        boolean present,
        OffsetDateTime arrivedAt,
        boolean late) {

    /** Whether leave was asked for and granted. */
    public boolean onLeave() {
        return Boolean.TRUE.equals(leaveGranted);
    }

    /** What is known of him before the meeting. */
    public String answer() {
        if (suspended) {
            return "暂停执行代表职务";
        }
        if (attending == null) {
            return "没有答复";
        }
        if (attending) {
            return "参加";
        }
        return leaveGranted == null ? "请假，待决定" : leaveGranted ? "准假" : "没有准假";
    }

    /** Whether he was there: now, or when the meeting was opened. */
    public boolean attended() {
        return present || arrivedAt != null && !late;
    }

    /** What became of him at the meeting. */
    public String attendance() {
        if (attended()) {
            return !present ? "出席（中途离开）" : late ? "出席（迟到）" : "出席";
        }
        return suspended ? "暂停执行代表职务" : onLeave() ? "请假" : "缺席";
    }
}
