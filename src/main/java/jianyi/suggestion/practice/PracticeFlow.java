package jianyi.suggestion.practice;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Ends what runs in the engine for a practice case. */
@Component
class PracticeFlow {

    private final RuntimeService engine;

    PracticeFlow(@Lazy RuntimeService engine) {
        this.engine = engine;
    }

    /** The case, its units and the promises made in it. */
    void end(String number) {
        engine.createProcessInstanceQuery().processInstanceBusinessKey(number).rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .forEach(id -> engine.deleteProcessInstance(id, "练习结束"));
    }
}
