package jianyi.flow.start;

import java.util.ArrayList;
import java.util.List;
import jianyi.flow.door.EveryTask;
import jianyi.flow.door.Forms;
import jianyi.flow.door.Rooms;
import jianyi.flow.guard.Retries;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.stereotype.Component;

/** What no property can say about the engine: the parse listener and the outermost interceptor. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

    private final Forms forms;
    private final Rooms rooms;

    /** Asks for the migrations, so that the engine's tables stand before the engine starts. */
    EngineSettings(Forms forms, Rooms rooms, FlywayMigrationInitializer migrated) {
        this.forms = forms;
        this.rooms = rooms;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreBPMNParseListeners(
                added(engine.getCustomPreBPMNParseListeners(), (BpmnParseListener) new EveryTask(forms, rooms)));
        engine.setCustomPreCommandInterceptorsTxRequired(
                added(engine.getCustomPreCommandInterceptorsTxRequired(), (CommandInterceptor) new Retries()));
    }

    private static <T> List<T> added(List<T> present, T more) {
        var all = new ArrayList<T>(present == null ? List.of() : present);
        all.add(more);
        return all;
    }
}
