package jianyi.inspection.plan;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of the model, one bean each: model + element. */
@Configuration(proxyBeanMethods = false)
class InspectionPlanDelegates {

    /** Publishes the plan and does what is due already. */
    @Bean
    JavaDelegate inspectionPlanPublishPlan(PlanCourse course) {
        return execution -> course.publish(execution.getProcessBusinessKey());
    }

    /** Reminds a month ahead and begins in the month. */
    @Bean
    JavaDelegate inspectionPlanBeginItems(PlanCourse course) {
        return execution ->
                InspectionPlanFlow.YEAR_OVER.decide(execution, course.goOn(execution.getProcessBusinessKey()));
    }

    /** Publishes a changed plan; the days that wait are asked anew. */
    @Bean
    JavaDelegate inspectionPlanPublishChange(PlanCourse course, InspectionPlanFlow flow) {
        return execution -> {
            course.publish(execution.getProcessBusinessKey());
            flow.moved(execution.getProcessBusinessKey());
        };
    }
}
