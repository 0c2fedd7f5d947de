package jianyi.inspection.preparation;

import jianyi.casework.step.QuickAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether somebody joins an inspection, as one choice; who does not says why. */
@Configuration(proxyBeanMethods = false)
class MembershipAnswer {

    @Bean
    static QuickAnswer membership() {
        return QuickAnswer.decided("user_confirmMembership", "joins", "参加", "不参加", "conflict", "回避或者不参加的原因");
    }
}
