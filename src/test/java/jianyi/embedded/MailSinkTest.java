package jianyi.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Mails of the demo stay on this machine, are readable in Chinese, and outlive a restart. */
class MailSinkTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:05:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    Path directory;

    private ApplicationContextRunner product() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
                .withUserConfiguration(MailSink.class, MailsWait.class)
                .withBean(Home.class, () -> new Home(directory))
                .withBean(Clock.class, () -> CLOCK)
                .withPropertyValues("spring.mail.properties.mail.smtp.timeout=10000");
    }

    @Test
    void aMailInChineseIsKeptAndReadAfterARestart() {
        product().run(context -> send(context.getBean(JavaMailSender.class), "yecunDeputy1@jianyi.example"));
        product().run(context -> {
            ReceivedMail mail =
                    context.getBean(ReceivedMails.class).newestFirst("").get(0);
            assertThat(mail.subject()).isEqualTo("建议已交办");
            assertThat(mail.to()).isEqualTo("yecunDeputy1@jianyi.example");
            assertThat(mail.from()).contains("建议办理系统");
            assertThat(mail.html().strip()).isEqualTo("<p>第1号建议已交办</p>");
            assertThat(mail.text().strip()).isEqualTo("第1号建议已交办");
            assertThat(mail.time()).isEqualTo("2026年11月23日 16:05");
            assertThat(mail.framed()).contains("_blank");
        });
    }

    @Test
    void mailsAreListedNewestFirstAndByMailbox() {
        product().run(context -> {
            JavaMailSender sender = context.getBean(JavaMailSender.class);
            send(sender, "a@jianyi.example", "b@jianyi.example");
            send(sender, "b@jianyi.example");
            ReceivedMails mails = context.getBean(ReceivedMails.class);
            assertThat(mails.newestFirst("")).hasSize(3).isSortedAccordingTo((a, b) -> b.id().compareTo(a.id()));
            assertThat(mails.newestFirst(" B@jianyi.example")).hasSize(2).allMatch(m -> m.to().startsWith("b@"));
            ReceivedMail first = mails.newestFirst("a@jianyi.example").get(0);
            assertThat(mails.find(first.id())).contains(first);
            assertThat(mails.find("../lock")).isEmpty();
        });
    }

    @Test
    void theSenderKeepsTheTimeoutsOfARealServer() {
        product()
                .run(context -> assertThat(
                                context.getBean(JavaMailSenderImpl.class).getJavaMailProperties())
                        .containsEntry("mail.smtp.timeout", "10000"));
    }

    @Test
    void withAMailServerOfItsOwnTheProductKeepsNothing() {
        product().withPropertyValues("spring.mail.host=mail.example").run(context -> {
            assertThat(context).doesNotHaveBean(ReceivedMails.class);
            assertThat(context.getBean(JavaMailSenderImpl.class).getHost()).isEqualTo("mail.example");
            assertThat(directory.resolve("mails")).doesNotExist();
        });
    }

    @Test
    void anEmptyMailHostCountsAsNone() {
        product().withPropertyValues("spring.mail.host=").run(context -> {
            assertThat(context).hasSingleBean(ReceivedMails.class).hasSingleBean(JavaMailSender.class);
            assertThat(Files.isDirectory(directory.resolve("mails"))).isTrue();
        });
    }

    @Test
    void outsideTheDemoWithoutAMailServerNothingIsKeptAndNoServerIsNamed() {
        product().withPropertyValues("jianyi.demo=false").run(context -> {
            assertThat(context).doesNotHaveBean(ReceivedMails.class).hasSingleBean(JavaMailSender.class);
            assertThat(context.getBean(JavaMailSenderImpl.class).getHost()).isNull();
        });
    }

    private static void send(JavaMailSender sender, String... to) throws Exception {
        var message = sender.createMimeMessage();
        MimeMessageHelper mail = new MimeMessageHelper(message, true, "UTF-8");
        mail.setFrom("jianyi@jianyi.example", "建议办理系统");
        mail.setTo(List.of(to).toArray(String[]::new));
        mail.setSubject("建议已交办");
        mail.setText("第1号建议已交办", "<p>第1号建议已交办</p>");
        sender.send(message);
    }
}
