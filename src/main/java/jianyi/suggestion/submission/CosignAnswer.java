package jianyi.suggestion.submission;

import jianyi.casework.step.QuickAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether somebody signs along, as one choice. */
@Configuration(proxyBeanMethods = false)
class CosignAnswer {

    @Bean
    static QuickAnswer cosign() {
        return QuickAnswer.decided("user_confirmCosign", "cosign", "同意附议", "不附议", null, null);
    }
}
