package jianyi.embedded;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * The bean exists in the demo only: when {@code jianyi.demo} says so, and when it says nothing and no database of one's
 * own is named.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(DemoOn.Wanted.class)
public @interface DemoOn {

    /** Reads the two properties. */
    class Wanted implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Environment environment = context.getEnvironment();
            String demo = environment.getProperty("jianyi.demo");
            return StringUtils.hasText(demo)
                    ? Boolean.parseBoolean(demo.strip())
                    : !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        }
    }
}
