package jianyi.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import jianyi.office.People;
import jianyi.office.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail server that reads a mail to its end and then says nothing, or says it too late. */
@SpringJUnitConfig(NoticeRig.class)
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = {"jianyi.mail-from=jianyi@yunshan.example", "jianyi.base-url=https://jianyi.example/"})
@Timeout(60)
class HangingMailServerTest {

    /** What is waited for an answer, in milliseconds. */
    private static final String PATIENCE = "300";

    @Autowired
    Notices notices;

    @Autowired
    OutboxSender sender;

    @Autowired
    MailServer server;

    @Autowired
    JavaMailSenderImpl mailer;

    @Autowired
    MovedClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @MockitoBean
    People people;

    @MockitoBean
    VacantPosts vacant;

    private Properties patient;

    @BeforeEach
    void anEmptyOutboxAndLittlePatience() {
        jdbc.sql("truncate outbox, phone_call, news, mail_choice").update();
        patient = mailer.getJavaMailProperties();
        var properties = new Properties();
        properties.putAll(Map.of("mail.smtp.connectiontimeout", "5000", "mail.smtp.timeout", PATIENCE));
        mailer.setJavaMailProperties(properties);
    }

    /** Other tests have the same mailer, and a busy machine answers in less than a moment only now and then. */
    @AfterEach
    void aFreshServerAndPatienceAgain() {
        mailer.setJavaMailProperties(patient);
        mailer.setPort(server.port());
        server.stop();
        server.start();
    }

    @Test
    void isAnOutageSaidOnceThatCostsOneMailsWaitingAtATimeAndTouchesNoOther(CapturedOutput log) throws Exception {
        tell(8);
        try (var hanging = new HangingServer(address -> true)) {
            mailer.setPort(hanging.port());
            for (int tried = 1; tried <= 3; tried++) {
                assertThat(sender.sendDue()).isZero();
                assertThat(hanging.read()).hasSize(tried).doesNotHaveDuplicates();
                assertThat(waiting("attempts = 0")).isEqualTo(8 - tried);
            }
        }
        mailer.setPort(server.port());
        clock.move(Duration.ofMinutes(1));
        assertThat(sender.sendDue()).as("the first tells that it is back").isEqualTo(8);
        assertThat(server.received()).hasSize(8);
        assertThat(log.getAll().lines().filter(line -> line.contains("mails not taken")))
                .hasSize(1);
        assertThat(log.getAll().lines().filter(line -> line.contains("takes mails again")))
                .hasSize(1);
    }

    @Test
    void thatHasTakenAMailNeverGetsItUnderAnotherName() throws Exception {
        tell(3);
        try (var late = new HangingServer(address -> true)) {
            mailer.setPort(late.port());
            sender.sendDue();
            clock.move(Duration.ofMinutes(1));
            sender.sendDue();
            clock.move(Duration.ofMinutes(5));
            late.recover();
            assertThat(sender.sendDue()).isEqualTo(3);
            assertThat(late.read()).hasSizeGreaterThan(3);
            assertThat(new HashSet<>(late.read())).hasSize(3);
        }
        assertThat(waiting("true")).isZero();
    }

    @Test
    void whichHangsAtOneMailHoldsUpNoOther() throws Exception {
        tell(6);
        try (var particular = new HangingServer(address -> address.contains("wang3@"))) {
            mailer.setPort(particular.port());
            int sent = sender.sendDue() + sender.sendDue();
            assertThat(sent).isEqualTo(5);
            assertThat(waiting("attempts = 1 and address = 'wang3@mail.example'"))
                    .isEqualTo(1);
            assertThat(sender.sendDue())
                    .as("it rests as any other that was not taken")
                    .isZero();
            assertThat(particular.read()).hasSize(6);
        }
    }

    @Test
    void aProductThatStopsDoesSoBetweenTwoMailsAndWhatIsLeftGoesOnce() {
        tell(5);
        assertThat(sender.sendDue(() -> server.received().size() < 2)).isEqualTo(2);
        assertThat(waiting("attempts = 0")).isEqualTo(3);
        assertThat(sender.sendDue()).isEqualTo(3);
        assertThat(server.received()).hasSize(5);
    }

    @Test
    void aProductWithoutAMailServerLeavesItsMailsUntouched() {
        tell(2);
        mailer.setHost(" ");
        try {
            assertThat(sender.sendDue()).isZero();
        } finally {
            mailer.setHost("127.0.0.1");
        }
        assertThat(waiting("attempts = 0 and last_error is null")).isEqualTo(2);
    }

    private void tell(int people) {
        IntStream.rangeClosed(1, people)
                .forEach(i -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> notices.tell(
                                new Person("yecunDeputy" + i, "王某某", "wang" + i + "@mail.example", "1380000000" + i),
                                new Notice(
                                        "assigned",
                                        "您的建议已交办",
                                        "yecun-2026-0001",
                                        "/cases/yecun-2026-0001",
                                        "yecun",
                                        "已交办。",
                                        Map.of()))));
    }

    private int waiting(String which) {
        return jdbc.sql("select count(*) from outbox where state = 'waiting' and " + which)
                .query(Integer.class)
                .single();
    }
}
