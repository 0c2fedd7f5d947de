package jianyi.casework.store;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.spring.boot.starter.event.TaskEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears from the engine that a task is done or has gone; its drafts go in the same transaction. */
@Component
class DraftFlow {

    private final Drafts drafts;

    DraftFlow(Drafts drafts) {
        this.drafts = drafts;
    }

    @EventListener
    void ended(TaskEvent task) {
        if (task.getEventName().equals(TaskListener.EVENTNAME_COMPLETE)
                || task.getEventName().equals(TaskListener.EVENTNAME_DELETE)) {
            drafts.forgetAll(task.getId());
        }
    }
}
