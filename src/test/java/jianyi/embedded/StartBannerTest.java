package jianyi.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

/** Whoever starts the product reads on one screen where to go. */
class StartBannerTest {

    private static final String ADDRESS = "http://localhost:8182/";

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    @TempDir
    Path directory;

    @Test
    void theDemoShowsAddressUsersAndMailsInBothLanguages() {
        beans.addBean("demo", new DemoSignIns(List.of("演示用户 | Demo users", "yecunClerk1")));
        beans.addBean("mails", new ReceivedMails(directory, Clock.systemUTC()));
        assertThat(String.join("\n", lines()))
                .contains("已就绪", "is ready", ADDRESS, "yecunClerk1", ADDRESS + "mails", directory.toString());
        assertThat(lines()).hasSizeLessThan(20);
    }

    @Test
    void withoutTheDemoNothingIsSaidAboutUsersOrMails() {
        assertThat(String.join("\n", lines())).contains(ADDRESS).doesNotContain("演示", "Demo");
    }

    private List<String> lines() {
        return new StartBanner(
                        new MockEnvironment(),
                        new Home(directory),
                        beans.getBeanProvider(DemoSignIns.class),
                        beans.getBeanProvider(ReceivedMails.class))
                .lines(ADDRESS);
    }
}
