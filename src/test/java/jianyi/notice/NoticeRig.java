package jianyi.notice;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import javax.sql.DataSource;
import jianyi.access.signin.OwnSecret;
import jianyi.notice.answer.AnswerLinks;
import jianyi.notice.choice.MailChoices;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The room on a real PostgreSQL with its own migrations only, and a mail server that can be switched off. */
@TestConfiguration
@EnableTransactionManagement
@Import({
    Notices.class,
    MorningNews.class,
    MailChoices.class,
    AnswerLinks.class,
    OwnSecret.class,
    Outbox.class,
    OutboxBell.class,
    OutboxHealth.class,
    OutboxSender.class,
    PhoneList.class,
    MailPaper.class,
    Envelope.class,
    WebAddress.class
})
class NoticeRig {

    @Bean
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(new File("target/pg-bin").getAbsoluteFile())
                .start();
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres postgres) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        pool.setConnectionInitSql("create schema if not exists jianyi; set search_path to jianyi, public");
        pool.setMaximumPoolSize(5);
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V3__notice.sql"),
                        new ClassPathResource("db/migration/V41__own_secret.sql"),
                        new ClassPathResource("db/migration/V70__fewer_mails.sql"),
                        new ClassPathResource("db/migration/V72__answer_link.sql"))
                .execute(pool);
        return pool;
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new DataSourceTransactionManager(dataSource);
    }

    @Bean
    MovedClock clock() {
        return new MovedClock();
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    MailServer mailServer() throws IOException {
        return new MailServer();
    }

    @Bean
    JavaMailSenderImpl mailer(MailServer server) {
        var mailer = new JavaMailSenderImpl();
        mailer.setHost("127.0.0.1");
        mailer.setPort(server.port());
        mailer.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "5000");
        mailer.getJavaMailProperties().setProperty("mail.smtp.timeout", "10000");
        return mailer;
    }
}
