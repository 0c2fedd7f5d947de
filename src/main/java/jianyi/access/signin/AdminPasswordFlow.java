package jianyi.access.signin;

import jianyi.access.Installation;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The password of the first administrators, {@code JIANYI_ADMIN_PASSWORD}; judged without an engine, before there are tables. */
@Component
public class AdminPasswordFlow {

    private final boolean demo;
    private final String demoPassword;
    private final String password;

    AdminPasswordFlow(
            Environment environment,
            @Value("${jianyi.demo-password}") String demoPassword,
            @Value("${jianyi.admin-password:}") String password) {
        this.demo = Installation.demo(environment);
        this.demoPassword = demoPassword;
        this.password = password;
    }

    /** Looks at it where it will be needed: on an empty database, outside the demo. @throws RuntimeException with a sentence */
    public void check() {
        if (!demo) {
            needed();
        }
    }

    /** @throws NoAdministrator when it is missing, weak or the demo's */
    String needed() {
        if (password.isBlank()) {
            throw new NoAdministrator("系统还没有管理员。请设置环境变量 JIANYI_ADMIN_PASSWORD 后重新启动。");
        }
        if (password.equals(demoPassword)) {
            throw new NoAdministrator("JIANYI_ADMIN_PASSWORD 不能使用演示密码，请换一个。");
        }
        if (!new DefaultPasswordPolicyImpl().getRules().stream().allMatch(rule -> rule.execute(password, null))) {
            throw new NoAdministrator("JIANYI_ADMIN_PASSWORD 太弱：至少 10 个字符，含大写、小写字母、数字和符号。");
        }
        return password;
    }
}
