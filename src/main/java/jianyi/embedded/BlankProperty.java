package jianyi.embedded;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Decides {@link WhenBlank}: an address set to an empty text, as compose files do, counts as not set. */
class BlankProperty implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String name = metadata.getAnnotations().get(WhenBlank.class).getString("value");
        return !StringUtils.hasText(context.getEnvironment().getProperty(name));
    }
}
