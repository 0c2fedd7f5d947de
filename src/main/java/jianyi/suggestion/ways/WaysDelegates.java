package jianyi.suggestion.ways;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service task of the event sub-processes. */
@Configuration(proxyBeanMethods = false)
class WaysDelegates {

    /** Ends a withdrawn case. */
    @Bean
    JavaDelegate suggestionWithdraw(WithdrawalDesk withdrawal) {
        return execution -> withdrawal.withdraw(execution.getProcessBusinessKey());
    }
}
