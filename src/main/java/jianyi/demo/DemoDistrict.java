package jianyi.demo;

import static java.time.DayOfWeek.TUESDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.deputy.Session;
import jianyi.deputy.Sessions;
import jianyi.embedded.DemoOn;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The fictional district 云山区: offices, accounts, deputies and past sessions. Loaded once, in one transaction, before
 * the web server takes its first request; a restart finds it there and changes nothing.
 */
@DemoOn
@Component
public class DemoDistrict implements SmartInitializingSingleton {

    private static final int TERM = 19;

    private final Offices offices;
    private final People people;
    private final DemoPeople accounts;
    private final Deputies deputies;
    private final Sessions sessions;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AuditTrail trail;

    DemoDistrict(
            Offices offices,
            People people,
            DemoPeople accounts,
            Deputies deputies,
            Sessions sessions,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            AuditTrail trail) {
        this.offices = offices;
        this.people = people;
        this.accounts = accounts;
        this.deputies = deputies;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.trail = trail;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> load());
    }

    /** Who can be tried at the sign-in: a few lines, each 「user  name  what he does」. */
    public List<String> signIns() {
        return DemoTable.read("signins.txt", 4).stream()
                .map(row -> "%-18s %s  %s | %s".formatted(row.get(0), row.get(1), row.get(2), row.get(3)))
                .toList();
    }

    private void load() {
        // Two nodes starting on an empty database: the second waits here and then finds the district.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('jianyi.demo'))")
                .query()
                .singleRow();
        accounts.exempt();
        if (offices.find("district").isPresent()) {
            return;
        }
        trail.inOneLine(Act.rights("载入演示区的单位、账号、岗位和代表"), this::enter);
    }

    private void enter() {
        DemoTable.read("offices.txt", 6).forEach(row -> offices.save(office(row)));
        accounts.load();
        DemoTable.read("deputies.txt", 6).forEach(this::seat);
        session("yecun", 3, 8, 2);
        session("shahezi", 3, 8, 2);
        session("district", 5, 9, 4);
    }

    private static Office office(List<String> row) {
        String parent = row.get(3).isEmpty() ? null : row.get(3);
        return new Office(
                row.get(0),
                row.get(1),
                OfficeKind.valueOf(row.get(2)),
                parent,
                Boolean.parseBoolean(row.get(4)),
                row.get(5));
    }

    private void seat(List<String> row) {
        String person = row.get(0);
        String body = row.get(1);
        String name = people.get(person).name();
        deputies.save(new Deputy(person, body, name, row.get(2), row.get(3), row.get(4), TERM, true));
        if (!row.get(5).isEmpty()) {
            home(person, body, offices.get(row.get(5)));
        }
    }

    /** A street serves its deputies as well. */
    private void home(String person, String body, Office home) {
        if (home.kind() == OfficeKind.STREET) {
            deputies.joinStreet(person, body, home.code());
        } else {
            deputies.settle(person, body, home.code());
        }
    }

    private void session(String body, int ordinal, int monthsAgo, int days) {
        LocalDate opens = LocalDate.now(clock).minusMonths(monthsAgo).with(firstInMonth(TUESDAY));
        sessions.save(Session.of(body, TERM, ordinal, opens, opens.plusDays(days - 1)));
    }
}
