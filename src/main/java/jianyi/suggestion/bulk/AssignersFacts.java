package jianyi.suggestion.bulk;

import jianyi.access.Entrance;
import jianyi.access.PageFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells every page of ours whether to offer the way to 批量交办. */
@Configuration(proxyBeanMethods = false)
class AssignersFacts {

    @Bean
    PageFact mayAssign(Assigners assigners) {
        return new PageFact("mayAssign", () -> !assigners.bodies().isEmpty());
    }

    @Bean
    Entrance assignEntrance(Assigners assigners) {
        return new Entrance(50, "/assign", "批量交办", () -> !assigners.bodies().isEmpty());
    }
}
