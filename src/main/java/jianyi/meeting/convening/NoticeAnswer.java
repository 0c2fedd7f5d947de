package jianyi.meeting.convening;

import jianyi.casework.step.QuickAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether somebody comes, as one choice; who asks for leave says why. */
@Configuration(proxyBeanMethods = false)
class NoticeAnswer {

    @Bean
    static QuickAnswer notice() {
        return QuickAnswer.decided("user_answerNotice", "attending", "参加", "请假", "leaveReason", "请假理由");
    }
}
