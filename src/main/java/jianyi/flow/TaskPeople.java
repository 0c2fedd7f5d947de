package jianyi.flow;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Who may do an open task, as the engine keeps it. Whoever lists tasks and then asks for each finds that somebody has done one meanwhile:
 * the engine's service calls that a fault, which ends the transaction too. Nobody's rights are asked: for what the product itself does.
 */
@Component
public class TaskPeople {

    private final ProcessEngine engine;

    TaskPeople(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** The task's links to groups and people, without whoever has claimed it; none for a task that is done or never was. */
    public List<IdentityLink> of(String task) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> List.copyOf(context.getIdentityLinkManager().findIdentityLinksByTaskId(task)));
    }
}
