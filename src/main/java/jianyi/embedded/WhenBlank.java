package jianyi.embedded;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Conditional;

/** The bean or configuration exists only while the named property is absent or blank. */
@Retention(RetentionPolicy.RUNTIME)
@Conditional(BlankProperty.class)
@interface WhenBlank {

    /** Name of the property, for example {@code spring.mail.host}. */
    String value();
}
