package jianyi.flow.start;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.stereotype.Component;

/**
 * Tells Spring under which name a dependency's class is registered, where one bean alone has this class. Otherwise each class asked for
 * is held against all beans there are, a million comparisons at every start. Whatever is not found so, Spring looks for as ever.
 */
@Component
class BeansByClass implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        ((DefaultListableBeanFactory) beans).setAutowireCandidateResolver(new Named(names(beans)));
    }

    /** The names by the classes that stand in the definitions; a bean that a method makes may be of any class. */
    private static Map<String, String> names(ConfigurableListableBeanFactory beans) {
        Map<String, String> names = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (String name : beans.getBeanDefinitionNames()) {
            BeanDefinition bean = beans.getBeanDefinition(name);
            boolean own = bean.getBeanClassName() != null && bean.getFactoryMethodName() == null;
            if (own && names.putIfAbsent(bean.getBeanClassName(), name) != null) {
                several.add(bean.getBeanClassName());
            }
        }
        names.keySet().removeAll(several);
        return names;
    }

    private static class Named extends ContextAnnotationAutowireCandidateResolver {

        private final Map<String, String> names;

        Named(Map<String, String> names) {
            this.names = names;
        }

        @Override
        public String getSuggestedName(DependencyDescriptor dependency) {
            String asked = super.getSuggestedName(dependency);
            return asked != null
                    ? asked
                    : names.get(dependency.getDependencyType().getName());
        }
    }
}
