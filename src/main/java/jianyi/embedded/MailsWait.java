package jianyi.embedded;

import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A real installation without a mail server: mails wait in the outbox, and a copy started for a drill writes to nobody. */
@Configuration(proxyBeanMethods = false)
@WhenBlank("spring.mail.host")
@Conditional(MailsWait.DemoOff.class)
class MailsWait {

    /** Everywhere but in the demo. */
    static final class DemoOff extends NoneNestedConditions {

        DemoOff() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @DemoOn
        static final class Demo {}
    }

    /** Nothing listens there, so that every mail waits. */
    private static final int NOWHERE = 1;

    @Bean
    JavaMailSender mailSender() {
        LoggerFactory.getLogger(MailsWait.class)
                .error("SPRING_MAIL_HOST is not set: mails wait in the outbox." + " 未设置 SPRING_MAIL_HOST，邮件暂不发出");
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(NOWHERE);
        sender.setDefaultEncoding("UTF-8");
        return sender;
    }
}
