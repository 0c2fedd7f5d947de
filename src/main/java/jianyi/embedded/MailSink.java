package jianyi.embedded;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The mail server of the demo: takes every mail on a loopback port and keeps it for {@code /mails}. Nothing leaves the
 * machine. The sender talks real SMTP to it, with the same timeouts as to a real server.
 */
@Configuration(proxyBeanMethods = false)
@DemoOn
@WhenBlank("spring.mail.host")
@EnableConfigurationProperties(MailProperties.class)
class MailSink {

    private static final String LOOPBACK = "127.0.0.1";

    @Bean
    ReceivedMails receivedMails(Home home, Clock clock) {
        return new ReceivedMails(home.directory("mails"), clock);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail mailServer(ReceivedMails mails) {
        ServerSetup smtp = new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP);
        smtp.setServerStartupTimeout(30_000);
        GreenMail server = new GreenMail(smtp)
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.getUserManager().setMessageDeliveryHandler((mail, to) -> new KeepingMailbox(to.getEmail(), mails));
        return server;
    }

    @Bean
    JavaMailSenderImpl mailSender(GreenMail server, MailProperties settings) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(LOOPBACK);
        sender.setPort(server.getSmtp().getPort());
        sender.setDefaultEncoding(settings.getDefaultEncoding().name());
        sender.getJavaMailProperties().putAll(settings.getProperties());
        return sender;
    }
}
