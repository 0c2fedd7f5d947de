package jianyi.flow.once;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.rest.cache.Cache;

/**
 * Which process a task belongs to, as every list tells of each of its tasks. A definition's id stands for one version of one model for
 * ever, so there are few, and its name is never out of date. Everybody at work may read all of them; whether one is suspended may have
 * changed since, which nobody looks for here.
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
