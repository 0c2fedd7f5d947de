package jianyi.inspection.task;

import jianyi.inspection.outcome.OutcomeDesk;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of the room's models, one bean each: model + element. */
@Configuration(proxyBeanMethods = false)
class InspectionDelegates {

    /** Begins the inspection that follows this one up. */
    @Bean
    JavaDelegate inspectionFollowUp(OutcomeDesk outcome) {
        return execution -> outcome.followUp(execution.getProcessBusinessKey());
    }

    /** Makes the result public and tells the deputies. */
    @Bean
    JavaDelegate inspectionPublish(OutcomeDesk outcome) {
        return execution -> outcome.publish(execution.getProcessBusinessKey());
    }
}
