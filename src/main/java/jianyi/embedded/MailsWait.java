package jianyi.embedded;

import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
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

    /** Names no server, so that the outbox leaves its mails as they are. */
    @Bean
    JavaMailSenderImpl mailSender() {
        LoggerFactory.getLogger(MailsWait.class)
                .error("SPRING_MAIL_HOST is not set: mails wait in the outbox." + " 未设置 SPRING_MAIL_HOST，邮件暂不发出");
        var sender = new JavaMailSenderImpl();
        sender.setDefaultEncoding("UTF-8");
        return sender;
    }
}
