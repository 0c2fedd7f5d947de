package jianyi.suggestion.promise;

import jianyi.casework.step.QuickAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether a promise was kept, as one choice; who says no says what is missing. */
@Configuration(proxyBeanMethods = false)
class FulfilmentAnswer {

    @Bean
    static QuickAnswer fulfilment() {
        return QuickAnswer.decided(
                "user_confirmFulfilment", "confirmed", "确认，已经兑现", "不确认，还没有兑现", "confirmRemark", "说明");
    }
}
