package jianyi.demo;

import java.util.List;
import java.util.stream.Stream;
import jianyi.embedded.DemoOn;
import jianyi.embedded.DemoSignIns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the start banner says about the demo's users. */
@DemoOn
@Configuration(proxyBeanMethods = false)
class DemoBanner {

    @Bean
    DemoSignIns demoSignIns(DemoDistrict district, @Value("${jianyi.demo-password}") String password) {
        var head = List.of("演示用户 | Demo users，密码都是 | password for all:  " + password);
        return new DemoSignIns(
                Stream.concat(head.stream(), district.signIns().stream().map(line -> "  " + line))
                        .toList());
    }
}
