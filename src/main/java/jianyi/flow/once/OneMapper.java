package jianyi.flow.once;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;

/**
 * The engine's own JSON, learnt once. Its own provider makes a mapper a request, which has to find out again how everything is read that
 * the request holds.
 */
public class OneMapper extends JacksonConfigurator {

    /** Made when first asked for: the engine's settings are there by then. */
    private static final class Learnt {
        private static final ObjectMapper MAPPER = configureObjectMapper(new ObjectMapper());
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return Learnt.MAPPER;
    }
}
