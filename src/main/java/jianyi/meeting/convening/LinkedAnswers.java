package jianyi.meeting.convening;

import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.meeting.MeetingEntry;
import jianyi.meeting.Meetings;
import jianyi.meeting.Participants;
import jianyi.notice.answer.Comings;
import org.springframework.stereotype.Component;

/** 「能参加」 from a mail: the first answer only. Who has asked for leave takes that back after a sign-in. */
@Component
class LinkedAnswers implements Comings {

    private final AnswerFlow answers;
    private final Meetings meetings;
    private final Participants participants;
    private final Chronicle chronicle;

    LinkedAnswers(AnswerFlow answers, Meetings meetings, Participants participants, Chronicle chronicle) {
        this.answers = answers;
        this.meetings = meetings;
        this.participants = participants;
        this.chronicle = chronicle;
    }

    @Override
    public boolean attends(String number, String person) {
        if (meetings.find(number).isEmpty()) {
            return false;
        }
        var who = participants.find(number, person).orElseThrow(() -> Refusal.notFound("这次会议没有通知您"));
        if (who.attending() != null) {
            throw Refusal.conflict("这次会议您已经答复过，要改请登录");
        }
        answers.answer(number, person, true, null);
        chronicle.note(number, MeetingEntry.ANSWERED, who.name() + "的答复来自邮件里的链接，没有登录", null);
        return true;
    }
}
