package jianyi.setup;

import jianyi.access.PageFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells every page of ours whether to offer the way to the setup, or to the rules alone. */
@Configuration(proxyBeanMethods = false)
class KeeperFacts {

    @Bean
    PageFact mayKeep(Keeper keeper) {
        return new PageFact("mayKeep", keeper::keeps);
    }

    @Bean
    PageFact mayReadRules(Keeper keeper) {
        return new PageFact("mayReadRules", keeper::readsRules);
    }
}
