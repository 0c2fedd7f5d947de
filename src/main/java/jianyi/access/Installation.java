package jianyi.access;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Whether this is the demo, where everybody may look around, or somebody's own installation. */
@Component
public class Installation {

    private final boolean demo;

    public Installation(Environment environment) {
        this.demo = demo(environment);
    }

    /** The demo comes with the embedded database, or when asked for by {@code JIANYI_DEMO=true}. */
    public boolean demo() {
        return demo;
    }

    /** The same before there are beans: the setting, or the embedded database when nothing is set. */
    public static boolean demo(Environment environment) {
        var asked = environment.getProperty("jianyi.demo", "");
        var ownDatabase = !environment.getProperty("spring.datasource.url", "").isBlank();
        return asked.isBlank() ? !ownDatabase : Boolean.parseBoolean(asked);
    }
}
