package jianyi.meeting.convening;

import jianyi.meeting.MeetingFlow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A meeting that cannot be held on its day: record and process move together, or neither does. */
@Component
public class MoveFlow {

    private final ConveningDesk convening;
    private final MeetingFlow flow;

    MoveFlow(ConveningDesk convening, MeetingFlow flow) {
        this.convening = convening;
        this.flow = flow;
    }

    /** Asks for another day. @throws jianyi.flow.Refusal 409 unless it is awaited, or when somebody was faster */
    @Transactional
    public void ask(String person, String number, String reason) {
        convening.askToMove(person, number, reason);
        flow.moved(number);
    }
}
