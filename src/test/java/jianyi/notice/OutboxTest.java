package jianyi.notice;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jianyi.notice.SentMail.Delivery;
import jianyi.office.People;
import jianyi.office.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringJUnitConfig(NoticeRig.class)
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = {"jianyi.mail-from=jianyi@yunshan.example", "jianyi.base-url=https://jianyi.example/"})
class OutboxTest {

    private static final Person WANG = new Person("yecunDeputy1", "王某某", "wang@mail.example", "13800000001");
    private static final Person OLD_LI = new Person("yecunDeputy7", "李某某", null, "13800000007");
    private static final Notice ASSIGNED = notice("您的建议已交办", "您提出的《关于修复村道的建议》已交夜村镇人民政府办理。");

    @Autowired
    Notices notices;

    @Autowired
    OutboxSender sender;

    @Autowired
    OutboxBell bell;

    @Autowired
    OutboxHealth health;

    @Autowired
    PhoneList phone;

    @Autowired
    Envelope envelope;

    @Autowired
    MailServer server;

    @Autowired
    JavaMailSenderImpl mailer;

    @Autowired
    MovedClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate batch;

    @Autowired
    PlatformTransactionManager transactions;

    @MockitoBean
    People people;

    @MockitoBean
    VacantPosts vacant;

    @BeforeEach
    void anEmptyOutbox() {
        jdbc.sql("truncate outbox, phone_call, news, mail_choice").update();
    }

    @AfterEach
    void aFreshServer() {
        mailer.setPort(server.port());
        server.stop();
        server.start();
    }

    @Test
    void nothingIsLostWhileTheServerIsDownAndEveryMailArrivesOnceWhenItIsBack() throws Exception {
        server.stop();
        tell(45);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(sender.sendDue()).isZero();
            clock.move(Duration.ofMinutes(2));
        }
        server.start();
        assertThat(received()).isEmpty();
        clock.move(Duration.ofMinutes(30));
        assertThat(sender.sendDue()).isEqualTo(45);
        clock.move(Duration.ofHours(1));
        assertThat(sender.sendDue()).isZero();
        assertThat(received()).hasSize(45);
        assertThat(messageIds()).hasSize(45);
    }

    @Test
    void twoSendersAtOnceSendEachMailOnce() throws Exception {
        tell(120);
        var together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> sent = two.invokeAll(
                    List.of(
                            () -> {
                                together.await(10, SECONDS);
                                return sender.sendDue();
                            },
                            () -> {
                                together.await(10, SECONDS);
                                return sender.sendDue();
                            }),
                    60,
                    SECONDS);
            assertThat(sent.get(0).get() + sent.get(1).get()).isEqualTo(120);
        } finally {
            two.shutdownNow();
        }
        assertThat(received()).hasSize(120);
        assertThat(messageIds()).hasSize(120);
    }

    @Test
    void aNodeKilledAfterSendingRepeatsTheMailOnceUnderTheSameMessageId() throws Exception {
        tell(1);
        assertThatThrownBy(() -> killedAfterSending().sendDue()).hasMessage("killed");
        assertThat(sender.sendDue()).isEqualTo(1);
        assertThat(sender.sendDue()).isZero();
        assertThat(received()).hasSize(2);
        assertThat(messageIds()).hasSize(1).allMatch(id -> id.endsWith("@yunshan.example>"));
    }

    @Test
    void aNewMailLeavesByItselfAsSoonAsItsTransactionIsThrough() {
        var thread = new OutboxThread(sender, bell, health, false);
        thread.start();
        try {
            tell(3);
            assertThat(server.receives(3)).isTrue();
        } finally {
            thread.stop();
        }
        assertThat(delivery()).containsOnly(Delivery.SENT);
    }

    @Test
    @Timeout(10)
    void aProductThatStopsWaitsForNobodyWhoHasNothingToSend() {
        var thread = new OutboxThread(sender, bell, health, false);
        thread.start();
        thread.stop();
    }

    @Test
    @Timeout(30)
    void everySenderHearsEveryRingAlsoOneItWasTooBusyFor() throws InterruptedException {
        long heard = bell.rings();
        bell.ring();
        bell.await(heard, Duration.ofMinutes(5));
        bell.await(heard, Duration.ofMinutes(5));
        bell.await(bell.rings(), Duration.ofMillis(1));
    }

    @Test
    void aCallerWhoRollsBackHasToldNobody() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            notices.tell(WANG, ASSIGNED);
            notices.tell(OLD_LI, ASSIGNED);
            status.setRollbackOnly();
        });
        assertThat(notices.sentFor("yecun-2026-0001")).isEmpty();
        assertThat(sender.sendDue()).isZero();
        assertThatThrownBy(() -> notices.tell(WANG, ASSIGNED)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aPersonWithoutMailLandsOnTheTelephoneListOfTheRingOffice() {
        when(people.crew("yecunDeputy")).thenReturn(new People.Crew(List.of(WANG, OLD_LI), List.of(WANG, OLD_LI)));
        inTransaction(() -> notices.tellGroup("yecunDeputy", ASSIGNED));
        assertThat(phone.open(Set.of("yecun"))).singleElement().satisfies(call -> {
            assertThat(call.name()).isEqualTo("李某某");
            assertThat(call.sentence()).isEqualTo(ASSIGNED.sentence());
            assertThat(call.afterRefusedMail()).isFalse();
        });
        assertThat(phone.open(Set.of("shahezi"))).isEmpty();
        assertThat(delivery()).containsExactly(Delivery.WAITING, Delivery.TO_RING);
        sender.sendDue();
        assertThat(delivery()).containsExactly(Delivery.SENT, Delivery.TO_RING);
    }

    @Test
    void whatOneActTellsAPersonOfACaseIsOneMailThatSaysWhatToDoFirst() throws Exception {
        inTransaction(() -> {
            notices.tell(WANG, notice("建议已答复：第1号《修复村道》", "建议已有书面答复。"));
            notices.tell(WANG, notice("请评价办理情况：第1号《修复村道》", "请看过书面答复，评价是否满意。").asking("task-1"));
            notices.tell(WANG, notice("请评价办理情况：第1号《修复村道》", "请看过书面答复，评价是否满意。").asking("task-1"));
        });
        sender.sendDue();
        assertThat(received()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("请评价办理情况：第1号《修复村道》");
            assertThat(part(mail, "text/plain"))
                    .containsOnlyOnce("建议已有书面答复。\n请看过书面答复，评价是否满意。")
                    .containsOnlyOnce("评价是否满意")
                    .contains("登录办理");
        });
        assertThat(notices.sentFor("yecun-2026-0001")).hasSize(1);
    }

    @Test
    void whatFollowsWithinTheMinuteTakesAlongWhatWasHeldBackForIt() throws Exception {
        var accepted = notice("建议已受理", "建议已经受理。").at(Notice.Pace.HELD);
        var assigned = notice("建议已交办", "建议已交农业站办理。").at(Notice.Pace.JOINING);
        inTransaction(() -> notices.tell(WANG, accepted));
        assertThat(sender.sendDue()).isZero();
        clock.move(Duration.ofSeconds(40));
        inTransaction(() -> notices.tell(WANG, assigned));
        assertThat(sender.sendDue()).isEqualTo(1);
        assertThat(part(received().get(0), "text/plain")).contains("建议已经受理。\n建议已交农业站办理。");
        inTransaction(() -> notices.tell(WANG, accepted));
        clock.move(Duration.ofSeconds(61));
        assertThat(sender.sendDue()).as("nothing followed").isEqualTo(1);
        inTransaction(() -> notices.tell(WANG, assigned));
        assertThat(sender.sendDue()).isEqualTo(1);
        assertThat(received()).hasSize(3);
    }

    @Test
    void whatAsksNothingWaitsForTheMorningAsThePersonHasChosen() {
        inTransaction(() -> notices.tell(WANG, ASSIGNED.beside()));
        assertThat(delivery()).as("others' matters, as usual").containsExactly(Delivery.MORNING);
        choose("EVERY");
        inTransaction(() -> notices.tell(WANG, ASSIGNED.beside()));
        assertThat(delivery()).containsExactlyInAnyOrder(Delivery.MORNING, Delivery.WAITING);
        choose("TURN");
        inTransaction(() -> notices.tell(WANG, ASSIGNED));
        inTransaction(() -> notices.tell(WANG, ASSIGNED.asking("task-2")));
        assertThat(delivery())
                .as("what asks something never waits")
                .containsExactlyInAnyOrder(Delivery.MORNING, Delivery.WAITING, Delivery.MORNING, Delivery.WAITING);
        assertThat(notices.waitingFor(WANG.id())).isEqualTo(4);
    }

    @Test
    void whatIsDoneIsNeitherRungForNorToldInTheMorning() {
        inTransaction(() -> {
            notices.tell(OLD_LI, ASSIGNED.asking("task-3"));
            notices.tell(WANG, ASSIGNED.asking("task-3").beside());
        });
        assertThat(delivery()).containsExactlyInAnyOrder(Delivery.TO_RING, Delivery.MORNING);
        inTransaction(() -> notices.over("task-3"));
        assertThat(delivery()).containsExactly(Delivery.IDLE, Delivery.IDLE);
        assertThat(phone.open(Set.of("yecun"))).isEmpty();
        assertThat(phone.toldToday(Set.of("yecun"))).as("nobody has rung").isEmpty();
    }

    @Test
    void aMorningsCallReplacesThatOfTheMorningBefore() {
        var digest = new Digest("待办提醒：1 件", "yecun-2026-0001", "yecun", "您有 1 件待办。", List.of(), List.of(), 0);
        inTransaction(() -> notices.remind(Map.of(OLD_LI, digest)));
        inTransaction(() -> notices.tell(OLD_LI, ASSIGNED));
        inTransaction(() -> notices.remind(Map.of(OLD_LI, digest)));
        assertThat(phone.open(Set.of("yecun"))).hasSize(2);
    }

    private void choose(String choice) {
        jdbc.sql("""
                        insert into mail_choice values (?, ?, now())
                        on conflict (person) do update set choice = excluded.choice""").params(WANG.id(), choice).update();
    }

    @Test
    void aCallMadeLeavesTheListAndStandsInTheCase() {
        inTransaction(() -> notices.tell(OLD_LI, ASSIGNED));
        PhoneCall call = phone.open(Set.of("yecun")).get(0);
        assertThat(phone.told(call.id(), Set.of("shahezi"), "外人", null)).isFalse();
        assertThat(phone.told(call.id(), Set.of("yecun"), "赵某某", "家人代接")).isTrue();
        assertThat(phone.told(call.id(), Set.of("yecun"), "钱某某", "又一次")).isTrue();
        assertThat(phone.open(Set.of("yecun"))).isEmpty();
        assertThat(phone.toldToday(Set.of("yecun")))
                .singleElement()
                .satisfies(told -> assertThat(told.remark()).isEqualTo("家人代接"));
        assertThat(notices.sentFor("yecun-2026-0001")).singleElement().satisfies(line -> {
            assertThat(line.delivery()).isEqualTo(Delivery.TOLD);
            assertThat(line.remark()).isEqualTo("家人代接");
        });
        clock.move(Duration.ofDays(1));
        assertThat(phone.toldToday(Set.of("yecun"))).isEmpty();
    }

    @Test
    void anAddressRefusedForGoodIsNotTriedAgainAndSomebodyRings() throws Exception {
        tell(1);
        try (var refusing = new RefusingServer("550 5.1.1 no such user")) {
            mailer.setPort(refusing.port());
            assertThat(sender.sendDue()).isZero();
        }
        mailer.setPort(server.port());
        clock.move(Duration.ofHours(1));
        assertThat(sender.sendDue()).isZero();
        assertThat(delivery()).containsExactlyInAnyOrder(Delivery.REFUSED, Delivery.TO_RING);
        assertThat(phone.open(Set.of("yecun")).get(0).afterRefusedMail()).isTrue();
    }

    @Test
    void aServerThatKnowsNobodyAnyMoreHasLostItsListAndNobodyRingsEverybody() throws Exception {
        for (int i = 1; i <= 8; i++) {
            var person = new Person("yecunDeputy" + i, "王某某", "wang" + i + "@mail.example", "1380000000" + i);
            inTransaction(() -> notices.tell(person, ASSIGNED));
        }
        try (var refusing = new RefusingServer("550 5.1.1 no such user")) {
            mailer.setPort(refusing.port());
            assertThat(sender.sendDue()).isZero();
        }
        assertThat(delivery()).hasSize(8).containsOnly(Delivery.WAITING);
        assertThat(phone.open(Set.of("yecun"))).isEmpty();

        mailer.setPort(server.port());
        clock.move(Duration.ofHours(1));
        assertThat(sender.sendDue()).isEqualTo(8);
    }

    @Test
    void oneWrongAddressStaysWrongHoweverManyMailsGoThere() throws Exception {
        tell(8);
        try (var refusing = new RefusingServer("550 5.1.1 no such user")) {
            mailer.setPort(refusing.port());
            assertThat(sender.sendDue()).isZero();
        }
        assertThat(delivery()).contains(Delivery.REFUSED).doesNotContain(Delivery.WAITING);
    }

    @Test
    void anOutageIsWrittenDownOnceAndOnceMoreWhenItIsOver(CapturedOutput log) {
        tell(3);
        server.stop();
        for (int attempt = 0; attempt < 6; attempt++) {
            sender.sendDue();
            clock.move(Duration.ofMinutes(30));
        }
        server.start();
        assertThat(sender.sendDue()).isEqualTo(3);
        assertThat(log.getAll().lines().filter(line -> line.contains("mails not taken")))
                .hasSize(1);
        assertThat(log.getAll().lines().filter(line -> line.contains("takes mails again")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"451 4.3.0 try later", "554 5.7.1 relay access denied", "530 5.7.0 sign in first"})
    void whatIsNotTheAddresssFaultWaitsForAnotherAttempt(String answer) throws Exception {
        tell(1);
        try (var refusing = new RefusingServer(answer)) {
            mailer.setPort(refusing.port());
            assertThat(sender.sendDue()).isZero();
        }
        mailer.setPort(server.port());
        assertThat(delivery()).containsExactly(Delivery.WAITING);
        clock.move(Duration.ofSeconds(29));
        assertThat(sender.sendDue()).isZero();
        clock.move(Duration.ofSeconds(1));
        assertThat(sender.sendDue()).isEqualTo(1);
    }

    @Test
    void aMailThatFailedSixTimesIsStillTriedAndTheHealthPageKnows() {
        tell(1);
        server.stop();
        for (int attempt = 0; attempt < 6; attempt++) {
            sender.sendDue();
            clock.move(Duration.ofMinutes(30));
        }
        health.look();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails()).containsEntry("stuck", 1L).containsEntry("waiting", 1L);
        server.start();
        assertThat(sender.sendDue()).isEqualTo(1);
    }

    @Test
    void thePausesGrowFromHalfAMinuteToHalfAnHour() {
        assertThat(IntStream.range(0, 9).mapToObj(Outbox::pause).map(Duration::toSeconds))
                .containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1800L, 1800L, 1800L);
        assertThat(Outbox.pause(1_000_000)).isEqualTo(Duration.ofMinutes(30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\nBcc: thief@evil.example",
                "\nBcc: thief@evil.example",
                "\rBcc: thief@evil.example",
                "\u2028Bcc: thief@evil.example\u0000",
                "\r\n\r\n<script>alert(1)</script>",
                "=?UTF-8?Q?=0D=0ABcc:_thief@evil.example?=",
                "> , thief@evil.example"
            })
    void noWordOfAUserBecomesAHeaderARecipientOrMarkup(String payload) throws Exception {
        Notice notice = notice("催办" + payload, "请尽快办理" + payload);
        inTransaction(() -> notices.tell(new Person("x", "王某某" + payload, "wang@mail.example", null), notice));
        inTransaction(() -> notices.tell(new Person("y", "王某某", "wang@mail.example" + payload, "139"), notice));
        sender.sendDue();
        assertThat(received()).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(((InternetAddress) mail.getAllRecipients()[0]).getAddress())
                    .isEqualTo("wang@mail.example");
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getHeader("Subject")).hasSize(1);
            assertThat(mail.getSubject()).startsWith("催办").doesNotContain("\r", "\n");
            assertThat(part(mail, "text/html")).doesNotContain("<script>");
        });
        assertThat(phone.open(Set.of("yecun"))).hasSize(1);
    }

    @Test
    void aMailSaysTheSentenceTheFactsAndWhereToLookInBothForms() throws Exception {
        inTransaction(() -> notices.tell(WANG, ASSIGNED));
        sender.sendDue();
        MimeMessage mail = received().get(0);
        for (String form : List.of("text/plain", "text/html")) {
            assertThat(part(mail, form))
                    .contains("王某某", "您好：", ASSIGNED.sentence(), "办理期限", "2027年2月23日")
                    .contains("https://jianyi.example/cases/yecun-2026-0001");
        }
        assertThat(mail.getSubject()).isEqualTo("您的建议已交办");
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("代表建议办理");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(clock.instant());
        assertThat(notices.sentFor("yecun-2026-0001").get(0).settled()).isEqualTo(LocalDateTime.now(clock));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example/", "/\\evil.example", "cases/1", "/cases/1\n", ""})
    void aNoticeLinksOnlyIntoTheProduct(String path) {
        assertThatThrownBy(() -> new Notice("notice", "s", "n", path, "yecun", "s", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Notice notice(String subject, String sentence) {
        return new Notice(
                "assigned",
                subject,
                "yecun-2026-0001",
                "/cases/yecun-2026-0001",
                "yecun",
                sentence,
                Map.of("办理期限", "2027年2月23日"));
    }

    private void tell(int times) {
        IntStream.range(0, times).forEach(i -> inTransaction(() -> notices.tell(WANG, ASSIGNED)));
    }

    private void inTransaction(Runnable act) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> act.run());
    }

    private List<Delivery> delivery() {
        return notices.sentFor("yecun-2026-0001").stream()
                .map(SentMail::delivery)
                .toList();
    }

    private List<MimeMessage> received() {
        return server.received();
    }

    private Set<String> messageIds() throws MessagingException {
        Set<String> ids = new HashSet<>();
        for (MimeMessage mail : received()) {
            ids.add(mail.getMessageID());
        }
        return ids;
    }

    private OutboxSender killedAfterSending() {
        var dying = new Outbox(jdbc, batch, clock) {
            @Override
            List<Duration> markSent(List<Outbox.Mail> mails) {
                throw new IllegalStateException("killed");
            }
        };
        var beans = new StaticListableBeanFactory(Map.of("mailer", mailer));
        return new OutboxSender(dying, phone, envelope, beans.getBeanProvider(JavaMailSenderImpl.class), transactions);
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart several) {
            StringBuilder found = new StringBuilder();
            for (int i = 0; i < several.getCount(); i++) {
                found.append(part(several.getBodyPart(i), type));
            }
            return found.toString();
        }
        return part.isMimeType(type) ? (String) part.getContent() : "";
    }
}
