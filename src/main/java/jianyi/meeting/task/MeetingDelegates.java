package jianyi.meeting.task;

import jianyi.followup.undertaking.Undertakings;
import jianyi.meeting.MeetingFlow;
import jianyi.meeting.Meetings;
import jianyi.meeting.convening.ConveningDesk;
import jianyi.meeting.convening.InvitationDesk;
import jianyi.meeting.outcome.ClosingDesk;
import jianyi.meeting.outcome.ResolutionFlow;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of the room's models, one bean each: model + element. */
@Configuration(proxyBeanMethods = false)
class MeetingDelegates {

    /** Tells everybody who has to come, and asks each whether he does. */
    @Bean
    JavaDelegate meetingNotifyDeputies(ConveningDesk convening, Meetings meetings, MeetingFlow flow) {
        return execution -> {
            var number = execution.getProcessBusinessKey();
            var asked = convening.announce(number);
            var body = meetings.find(number).orElseThrow().body();
            asked.forEach(who -> flow.invite(who, body));
        };
    }

    /** Publishes the resolutions and charges whoever carries them out. */
    @Bean
    JavaDelegate meetingPublish(
            ClosingDesk closing, Undertakings undertakings, Meetings meetings, ResolutionFlow flow) {
        return execution -> {
            var number = execution.getProcessBusinessKey();
            var meeting = meetings.find(number).orElseThrow();
            undertakings.of(number).forEach(duty -> flow.charge(meeting, duty));
            MeetingFlow.FILING.decide(execution, closing.files(number));
        };
    }

    /** Reminds one who has not answered the notice. */
    @Bean
    JavaDelegate invitationRemindDeputy(InvitationDesk invitations) {
        return execution -> invitations.remind(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
    }

    /** Tells a deputy what became of the leave asked for. */
    @Bean
    JavaDelegate invitationTellLeave(InvitationDesk invitations) {
        return execution -> invitations.tellLeave(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
    }
}
