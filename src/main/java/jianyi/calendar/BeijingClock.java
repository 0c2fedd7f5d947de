package jianyi.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock: whoever needs the time asks this bean, so that a test or a shifted machine moves everything at once. */
@Configuration(proxyBeanMethods = false)
public class BeijingClock {

    /** China's one time zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZONE);
    }

    /** The day a moment falls on here; the database hands moments out as they are in Greenwich, eight hours behind. */
    public static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(ZONE).toLocalDate();
    }

    /** Whether this is the machine's own time, and not a clock somebody put in its place. */
    public static boolean real(Clock clock) {
        return clock.equals(Clock.system(ZONE));
    }
}
