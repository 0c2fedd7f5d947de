package jianyi.flow.once;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.rest.cache.Cache;

/**
 * Which process a task belongs to, as every list tells of each of its tasks. A definition's id stands for one version of one model for
 * ever, so there are few, and none is ever out of date.
 */
class KnownDefinitions implements Cache {

    private final Map<String, Object> known = new ConcurrentHashMap<>();

    @Override
    public void put(String id, Object definition) {
        known.put(id, definition);
    }

    @Override
    public Object get(String id) {
        return known.get(id);
    }

    @Override
    public void destroy() {
        known.clear();
    }
}
