package jianyi.embedded;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person who started the product where to go, as the last thing on the screen. */
@Component
class StartBanner {

    private final Environment environment;
    private final Home home;
    private final ObjectProvider<DemoSignIns> demo;
    private final ObjectProvider<ReceivedMails> mails;

    StartBanner(
            Environment environment, Home home, ObjectProvider<DemoSignIns> demo, ObjectProvider<ReceivedMails> mails) {
        this.environment = environment;
        this.home = home;
        this.demo = demo;
        this.mails = mails;
    }

    /** Prints the banner once everything answers. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print() {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            console().println(String.join(System.lineSeparator(), lines("http://localhost:" + port + "/")));
        }
    }

    /** The lines for this address, without the demo's and the mails' where there are none. */
    List<String> lines(String address) {
        String rule = "─".repeat(72);
        List<String> lines = new ArrayList<>(
                List.of("", rule, "  建议 Jianyi 已就绪，请用浏览器打开 | is ready, open in a browser:", "    " + address));
        demo.ifAvailable(signIns -> signIns.lines().forEach(line -> lines.add("  " + line)));
        mails.ifAvailable(sink -> lines.add("  演示邮件 | Demo mails:  " + address + "mails"));
        lines.add("  数据目录 | Data:        " + home.path());
        lines.add("  停止 | Stop:            Ctrl-C");
        lines.add(rule);
        return lines;
    }

    // Without a Chinese locale Java would print question marks; only Windows consoles are not UTF-8 by default.
    private static PrintStream console() {
        return System.getProperty("os.name").startsWith("Windows")
                ? System.out
                : new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }
}
