package jianyi.flow.guard;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationContext;

/**
 * The beans an expression in a model can name: delegates and listeners, by their type or by a name that ends so. Desks,
 * repositories, the data source and everything else do not exist for it. Looked up late, since they themselves need the engine.
 */
class ModelBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext beans;

    ModelBeans(ApplicationContext beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String text && beans.containsBean(text) && allowed(text);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return Stream.of(beans.getBeanDefinitionNames())
                .filter(this::allowed)
                .map(name -> Map.entry((Object) name, beans.getBean(name)))
                .collect(Collectors.toSet());
    }

    private boolean allowed(String name) {
        return name.endsWith("Delegates")
                || name.endsWith("Listeners")
                || beans.isTypeMatch(name, JavaDelegate.class)
                || beans.isTypeMatch(name, TaskListener.class)
                || beans.isTypeMatch(name, ExecutionListener.class);
    }
}
