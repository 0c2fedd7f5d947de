package jianyi.office;

import java.util.Locale;

/** A rule that differs by place; its values stand in the table {@code setting} with source and first day of validity. */
public enum Setting {
    /** From acceptance to assignment 交办. */
    ASSIGN,
    /** From the close of a session to the assignment of what was handed in during it. */
    ASSIGN_SESSION,
    /** From assignment to the unit's sign-for-receipt 签收. */
    SIGN_FOR,
    /** From assignment to the last day a unit may refuse 退办. */
    REFUSE,
    /** From a refusal to the reassignment 改办. */
    REASSIGN,
    /** From assignment to the first contact with the deputy. */
    FIRST_CONTACT,
    /** From assignment to a co-unit's opinion 会办意见. */
    CO_OPINION,
    /** The cap of all extensions of a reply, from its assignment. */
    REPLY_HARD,
    /** From receipt of the reply to the deputy's rating. */
    EVALUATION,
    /** From the decision to handle again to the second reply. */
    SECOND_ROUND,
    /** From the decision to handle again to a co-unit's opinion. */
    CO_OPINION_AGAIN,
    /** From a rating that is dissatisfied once more to the chair's decision. */
    ESCALATE,
    /** Which ratings open a second round when 不满意: overall, contact, attitude, reply, result; several with commas. */
    SECOND_ROUND_WHEN,
    /** Whose rating counts: {@code lead}, {@code worst} or {@code majority}. */
    VERDICT_RULE,
    /** From submission to the clerk's review. */
    REVIEW,
    /** From the issued reply to the clerk's check. */
    CHECK,
    /** From a return to the amended submission. */
    AMEND,
    /** From the question to a higher deputy's answer whether to take a matter up. */
    ADOPT,
    /** From submission to a co-signer's answer. */
    COSIGN,
    /** From the checked reply to its delivery. */
    DELIVER,
    /** From one pressing of the deputy 催办 to the next. */
    URGE,
    /** From a unit's request for more time to the clerk's decision. */
    DECIDE_EXTENSION,
    /** From the report that a promise is kept to the deputy's confirmation. */
    CONFIRM_PROMISE,
    /** From a report the deputy has not confirmed to the next one. */
    PROMISE_AGAIN,
    /** How many days before its last day a unit is asked how a promise goes. */
    PROMISE_ASK,
    /** Whether mails carry the text of a suggestion to its unit and that of a reply to its deputy: {@code yes} or {@code no}. */
    MAIL_TEXTS,
    /** The months a clerk may choose from at assignment, e.g. {@code 3,6}. */
    REPLY_MONTHS,
    /** Reply classes, one line 「code|label|meaning」 each; the meaning is solved, promised, not-now, reference or upward. */
    REPLY_CLASSES,
    /** How long before a session its deputies have to be told. */
    MEETING_NOTICE,
    /** How long before a meeting its papers have to be sent. */
    MEETING_PAPERS,
    /** How long before a meeting those who have not answered its notice are reminded. */
    MEETING_ANSWER,
    /** From the close of a meeting to the signed resolutions. */
    RESOLUTION,
    /** From the publication of a session's resolutions to their filing with the congress above. */
    FILING,
    /** How long before an inspection the inspected unit has to be told. */
    INSPECTION_NOTICE,
    /** From the beginning of a matter of supervision to its scheme. */
    PREPARE,
    /** From the scheme to each member's answer whether he goes along. */
    MEMBERSHIP,
    /** From the request to the unit's report on itself. */
    SELF_REPORT,
    /** From the scheme to the record of a site. */
    VISIT_SITES,
    /** From the last record to the report. */
    DRAFT_REPORT,
    /** From the report to its deliberation. */
    DELIBERATE,
    /** From the day an opinion is handed over to the naming of its owner. */
    NAME_OWNERS,
    /** From the return of a correction to the next report on it. */
    CORRECT_AGAIN,
    /** From the report on a correction to the clerk's check, the chair's decision, the head's signature. */
    CHECK_CORRECTION,
    /** From the end of deliberation or correction to the count. */
    TALLY_HELD,
    /** Months an opinion is handled in when its line names none, 1 to 6; 0 when the place has no rule. */
    OPINION_MONTHS,
    /** After the correction of which kinds a three-grade count is held: kinds separated by commas, or {@code none}. */
    TALLY_KINDS,
    /** Of what a count's shares are taken: {@code returned} or {@code all}. */
    TALLY_BASIS,
    /** What a count has to reach: {@code half}, {@code two-thirds} or {@code satisfied-half}. */
    TALLY_THRESHOLD,
    /** What follows from a count that does not reach it: {@code note}, {@code again} or {@code followUp}. */
    TALLY_CONSEQUENCE,
    /** Whether evaluations 工作评议 are held, {@code yes} or {@code no}; no national law knows them. */
    EVALUATION_HELD,
    /** Whether what an evaluation came to is made public, {@code yes} or {@code no}. */
    EVALUATION_PUBLIC,
    /** Which offices are led from above 垂直管理 and by whom: lines 「单位｜上级主管部门」, or {@code 无}. */
    UPPER_AUTHORITIES,
    /** How long before a committee's meeting a special report is sent for comment. */
    REPORT_COMMENT,
    /** How long before it the mended report is sent to the committee. */
    REPORT_SENT,
    /** How long before it the report is handed to the members. */
    REPORT_MEMBERS,
    /** From the proposal of a yearly plan of supervision to the decision on it. */
    PLAN_DECISION,
    /** From the day a yearly sheet goes to the deputies to the last day on which they may object to it. */
    DUTY_OBJECTION,
    /** How long before its day an activity of a year's series is told to those who are called. */
    ACTIVITY_NOTICE,
    /** What a room or station of deputies shall have, one line each. */
    STATION_ITEMS,
    /** Which rules hang on its wall, one line each. */
    STATION_RULES,
    /** From which posts a second step is asked at sign-in: role names separated by commas, or {@code none}. */
    SECOND_FACTOR,
    /** Days a password given by somebody else is good for until it is changed. */
    INITIAL_PASSWORD,
    /** After how many minutes without a key or a press a person is signed out; one for the whole district. */
    IDLE_MINUTES,
    /** How many deputies a congress has when every seat is filled; 0 when nobody has entered it. */
    SEATS,
    /** When whoever has to do a task is reminded of its last day, e.g. {@code 30,7,1,0,+2/2}. */
    REMIND,
    /** The same for the head of the unit or government that is late. */
    REMIND_HEAD,
    /** The same for the body's chair. */
    REMIND_CHAIR,
    /** For key items: whoever has to do the task. */
    REMIND_KEY,
    /** For key items: the head. */
    REMIND_KEY_HEAD,
    /** For key items: the chair. */
    REMIND_KEY_CHAIR,
    /** For key items: the supervisor named for it. */
    REMIND_SUPERVISOR,
    /** The hour, 0 to 23 in China's time, at which the morning's reminders go out; one for the whole district. */
    DIGEST_HOUR,
    /** Days without reminders, one line 「from｜to｜why」 each; what was reached meanwhile comes afterwards. */
    QUIET;

    /** The key in the table, e.g. {@code first-contact}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
