package jianyi.suggestion;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.LongFunction;
import jianyi.casework.time.DueDate;

/**
 * What one unit does for one suggestion in one round.
 *
 * @param task which part of the suggestion, when several units answer for themselves 分办
 * @param settler the group that assigned and settles a refusal
 * @param assignedOn null for one of a past year, as is {@code replyDue}
 * @param openedAt when somebody of the unit first opened it 签收
 * @param deadline id of the {@link DueDate} its reply is under, null for one of a past year
 * @param opinionDeadline id of the one a co-unit's opinion is under, null for the others
 */
public record Handling(
        long id,
        String number,
        int round,
        String unit,
        Part part,
        String task,
        String settler,
        String instance,
        State state,
        LocalDate assignedOn,
        LocalDate replyDue,
        OffsetDateTime openedAt,
        String openedBy,
        LocalDate acceptedOn,
        String refusal,
        String properUnit,
        String opinion,
        String opinionBy,
        LocalDate opinionOn,
        LocalDate opinionDue,
        LocalDate endedOn,
        Long deadline,
        Long opinionDeadline) {

    /**
     * A charge nobody has opened yet.
     *
     * @param task the part of the text it answers, or null
     * @param reply the deadline its reply is under
     * @param opinion the deadline of a co-unit's opinion, null for the others
     */
    public static Handling offered(
            String number,
            int round,
            String unit,
            Part part,
            String task,
            String settler,
            LocalDate from,
            DueDate reply,
            DueDate opinion) {
        return new Handling(
                0,
                number,
                round,
                unit,
                part,
                task,
                settler,
                null,
                State.OFFERED,
                from,
                reply.due(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                opinion == null ? null : opinion.due(),
                null,
                reply.id(),
                opinion == null ? null : opinion.id());
    }

    /**
     * The same charge for another unit, under the deadlines as they stand now.
     *
     * @param deadlines finds a deadline by its id
     */
    public Handling movedTo(String other, LongFunction<DueDate> deadlines) {
        var opinion = opinionDeadline == null ? null : deadlines.apply(opinionDeadline);
        return offered(number, round, other, part, task, settler, assignedOn, deadlines.apply(deadline), opinion);
    }

    /** The same charge once more, in a later round under a term of its own. */
    public Handling again(int nextRound, LocalDate today, DueDate reply, DueDate opinion) {
        return offered(number, nextRound, unit, part, task, settler, today, reply, opinion);
    }

    /** A co-unit's charge beside this lead. */
    public Handling joinedBy(String other, LocalDate from, DueDate reply, DueDate opinion) {
        return offered(number, round, other, Part.CO, null, settler, from, reply, opinion);
    }

    /** Whether this charge goes on where an earlier round's left off: the lead's after the lead's, each part after its own. */
    public boolean continues(Handling earlier) {
        return part == earlier.part() && Objects.equals(task, earlier.task());
    }

    /** Where a unit stands with its handling. */
    public enum State {
        OFFERED("待接收"),
        REFUSING("申请退办"),
        HANDLING("联系与研究"),
        AWAITING("等待会办意见"),
        DRAFTING("起草答复"),
        SIGNING("待单位签发"),
        ISSUING("待政府签发"),
        CHECKING("待人大审核"),
        DELIVERING("待送达代表"),
        DELIVERED("已答复代表"),
        OPINED("已提交会办意见"),
        MOVED("已改交其他单位"),
        STOPPED("已终止");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** What people read. */
        public String label() {
            return label;
        }

        /** Whether the unit has done its part, so that a further round asks it again. */
        public boolean answered() {
            return this == DELIVERED || this == OPINED;
        }

        /** Whether the unit has nothing more to do. */
        public boolean ended() {
            return ordinal() >= DELIVERED.ordinal();
        }
    }
}
