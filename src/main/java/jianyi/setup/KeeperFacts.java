package jianyi.setup;

import jianyi.access.Entrance;
import jianyi.access.PageFact;
import jianyi.office.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells every page of ours whether to offer the ways to the setup, or to the rules alone. */
@Configuration(proxyBeanMethods = false)
class KeeperFacts {

    @Bean
    PageFact mayKeep(Keeper keeper) {
        return new PageFact("mayKeep", keeper::keeps);
    }

    @Bean
    Entrance slipsEntrance(Keeper keeper) {
        var clerk = Entrance.to(Role.CLERK);
        return new Entrance(70, "/slips", "登录条", () -> clerk.getAsBoolean() && (keeper.keeps() || keeper.readsRules()));
    }

    @Bean
    Entrance setupEntrance(Keeper keeper) {
        return new Entrance(80, "/setup", "设置", keeper::keeps);
    }

    @Bean
    Entrance rulesEntrance(Keeper keeper) {
        return new Entrance(90, "/setup/terms", "期限和规则", keeper::readsRules);
    }
}
