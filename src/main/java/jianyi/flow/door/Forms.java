package jianyi.flow.door;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jianyi.flow.FormSchema;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.stereotype.Component;

/** The forms of every deployment that still has cases, read once each: a running case keeps the form its version was made for. */
@Component
public class Forms {

    private final Map<String, FormSchema> read = new ConcurrentHashMap<>();

    /** The form deployed together with a model. Called inside an engine command. */
    FormSchema of(String deployment, String formRef) {
        return read.computeIfAbsent(
                deployment + "/" + formRef, key -> FormSchema.read(bytes(deployment, formRef + ".form")));
    }

    private java.io.InputStream bytes(String deployment, String name) {
        ResourceEntity resource = Context.getCommandContext()
                .getResourceManager()
                .findResourceByDeploymentIdAndResourceName(deployment, name);
        return new java.io.ByteArrayInputStream(resource.getBytes());
    }
}
