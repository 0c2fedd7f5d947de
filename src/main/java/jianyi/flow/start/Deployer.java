package jianyi.flow.start;

import java.io.IOException;
import jianyi.flow.door.Rooms;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys one deployment per process: its model with its forms, under names that do not depend on how the product was started.
 * A change in one room re-versions that room alone, and a running case keeps the form its version was made for.
 */
@Component
public class Deployer implements SmartInitializingSingleton {

    private final RepositoryService repository;
    private final Rooms rooms;

    Deployer(RepositoryService repository, Rooms rooms) {
        this.repository = repository;
        this.rooms = rooms;
    }

    /** Runs before the product serves anybody; an unchanged start deploys nothing. */
    @Override
    public void afterSingletonsInstantiated() {
        rooms.processes().forEach(this::deploy);
    }

    private void deploy(String process) {
        try {
            var deployment = repository
                    .createDeployment()
                    .name(process)
                    .source("jianyi")
                    .enableDuplicateFiltering(false)
                    .addInputStream(
                            process + ".bpmn", one("bpmn/" + process + ".bpmn").getInputStream());
            for (Resource form : all("forms/" + process + "-*.form")) {
                deployment.addInputStream(form.getFilename(), form.getInputStream());
            }
            deployment.deploy();
        } catch (IOException e) {
            throw new IllegalStateException("the model or a form of " + process + " cannot be read", e);
        }
    }

    private static Resource one(String path) {
        return new PathMatchingResourcePatternResolver().getResource("classpath:" + path);
    }

    private static Resource[] all(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
    }
}
