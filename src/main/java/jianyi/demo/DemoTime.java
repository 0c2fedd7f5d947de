package jianyi.demo;

import java.time.Clock;
import jianyi.calendar.BeijingClock;
import jianyi.embedded.DemoOn;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Puts the demo's clock around the product's own, so that the cases can have happened over the last weeks. Another clock that
 * somebody has put in its place stays as it is; the cases are then entered as of its today.
 */
@DemoOn
@Component
class DemoTime implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Clock real && BeijingClock.real(real) ? new DemoClock(real) : bean;
    }
}
