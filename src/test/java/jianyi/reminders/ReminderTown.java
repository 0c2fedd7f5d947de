package jianyi.reminders;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 泉水镇, where nothing happens but what a test about reminders enters; its tasks stand in the tables only. */
final class ReminderTown {

    static final String BODY = "quanshui";
    static final String UNIT = "quanshuiagri";
    static final String HANDLERS = "quanshuiagriHandler";
    static final String CLERKS = "quanshuiClerk";

    private final JdbcClient jdbc;
    private int count;

    ReminderTown(JdbcClient jdbc, Offices offices, People people) {
        this.jdbc = jdbc;
        offices.save(new Office(BODY, "泉水镇人大主席团", OfficeKind.TOWN, "district", false, null));
        offices.save(new Office("quanshuigov", "泉水镇人民政府", OfficeKind.GOVERNMENT, BODY, false, null));
        offices.save(new Office(UNIT, "泉水镇农业综合服务站", OfficeKind.UNIT, "quanshuigov", false, null));
        enter(people, "quanHandler1", "石来福", UNIT, Role.HANDLER);
        enter(people, "quanHandler2", "冯小满", UNIT, Role.HANDLER);
        enter(people, "quanHead1", "郝大川", UNIT, Role.HEAD);
        enter(people, "quanClerk1", "柳青青", BODY, Role.CLERK);
        enter(people, "quanChair1", "丁长河", BODY, Role.CHAIR);
        enter(people, "quanDeputy1", "麦秋", BODY, Role.DEPUTY);
        enter(people, "quanSupervisor1", "钟敬", BODY, Role.PRESIDIUM);
        people.save(new Person("quanDeputy2", "山杏", null, "13900002222"));
        people.grant("quanDeputy2", new Post(BODY, Role.DEPUTY));
        clear();
    }

    private static void enter(People people, String id, String name, String office, Role role) {
        people.save(new Person(id, name, id + "@jianyi.example", null));
        people.grant(id, new Post(office, role));
    }

    /** Takes every task, reminder and mail of the town away, and every morning. */
    void clear() {
        jdbc.sql("delete from reminder").update();
        jdbc.sql("delete from digest").update();
        jdbc.sql("delete from digest_run").update();
        jdbc.sql("delete from step where number like 'quanshui-%'").update();
        jdbc.sql("delete from deadline where number like 'quanshui-%'").update();
        jdbc.sql("delete from handling where number like 'quanshui-%'").update();
        jdbc.sql("delete from entry where number like 'quanshui-%'").update();
        jdbc.sql("delete from pause where number like 'quanshui-%'").update();
        jdbc.sql("delete from suggestion where number like 'quanshui-%'").update();
        jdbc.sql("delete from undertaking where owner like 'quanshui%'").update();
        for (String table : List.of("resolution", "agenda_item", "meeting", "case_head")) {
            jdbc.sql("delete from " + table + " where number like 'quanshui-%'").update();
        }
        jdbc.sql("delete from phone_call where person like 'quan%'").update();
        jdbc.sql("delete from outbox where person like 'quan%'").update();
        jdbc.sql("delete from news where person like 'quan%'").update();
        jdbc.sql("delete from setting where body = 'quanshui'").update();
    }

    /** A case. @return its number */
    String suggested(String title) {
        var number = "quanshui-2026-%04d".formatted(++count);
        jdbc.sql("insert into case_head (number, room, body, title, instance) values (?, 'suggestion', ?, ?, 'x')")
                .params(number, BODY, title)
                .update();
        jdbc.sql("""
                        insert into suggestion (number, body, instance, deputy, deputy_name, title, situation, proposal,
                            category, disclosure, confidential, submitted_at, state)
                        values (?, ?, 'x', 'quanDeputy1', '麦秋', ?, '。', '。', '其他', 'none', false, ?, 'HANDLING')""").params(number, BODY, title, at(LocalDate.of(2026, 1, 5))).update();
        return number;
    }

    /** Its author asks for secrecy. */
    void confidential(String number) {
        jdbc.sql("update suggestion set confidential = true where number = ?")
                .param(number)
                .update();
    }

    /** A task of a case for a group. @return its id */
    String waits(String number, String key, String group, LocalDate arrived, LocalDate due) {
        return waits(number, key, List.of(group), List.of(), arrived, due);
    }

    /** A task for some groups and for some in person. @return its id */
    String waits(
            String number, String key, List<String> groups, List<String> persons, LocalDate arrived, LocalDate due) {
        var task = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into step (task, key, number, arrived_at, groups, persons, due)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        task,
                        key,
                        number,
                        at(arrived),
                        groups.toArray(String[]::new),
                        persons.toArray(String[]::new),
                        due)
                .update();
        return task;
    }

    /** News of a case that waits for a person's morning. */
    void news(String person, String number, String subject, String sentence) {
        jdbc.sql("""
                        insert into news (person, name, template, case_number, ring_office, subject, sentence, path, written)
                        values (?, '某人', 'assigned', ?, ?, ?, ?, ?, ?)""")
                .params(person, number, BODY, subject, sentence, "/cases/" + number, at(LocalDate.of(2026, 3, 2)))
                .update();
    }

    /** A task at which a unit has yet to sign for its charge 签收. @return its id */
    String unsigned(String number, LocalDate arrived, LocalDate due, LocalDate signBy) {
        var task = waits(number, "user_accept", HANDLERS, arrived, due);
        jdbc.sql("""
                        with unit as (insert into handling (number, round, unit, part, settler, state, assigned_on, reply_due)
                            values (:number, 1, :unit, 'LEAD', :settler, 'OFFERED', :arrived, :due) returning id),
                        at as (update step set handling = (select id from unit) where task = :task)
                        insert into deadline (number, kind, from_day, event, term, due, opened_at, handling)
                        select :number, 'SIGN_FOR', :arrived, '交办', '3wd', :signBy, :at, id from unit""")
                .param("number", number)
                .param("unit", UNIT)
                .param("settler", CLERKS)
                .param("arrived", arrived)
                .param("due", due)
                .param("signBy", signBy)
                .param("task", task)
                .param("at", at(arrived))
                .update();
        return task;
    }

    /** A resolution of a meeting that the unit carries out and reports on. @return the meeting's number */
    String resolved(String matter, LocalDate arrived, LocalDate due) {
        var number = "quanshui-2026-M%02d".formatted(++count);
        jdbc.sql("insert into case_head (number, room, body, title) values (?, 'meeting', ?, '泉水镇第一次会议')")
                .params(number, BODY)
                .update();
        jdbc.sql("""
                        insert into meeting (number, body, instance, title, kind, opens, days, place, state, convened_by, convened_at)
                        values (?, ?, 'x', '泉水镇第一次会议', 'REGULAR', ?, 1, '会议室', 'CLOSED', ?, ?)""").params(number, BODY, arrived, "quanClerk1", at(arrived)).update();
        var task = waits(number, "user_reportExecution", HANDLERS, arrived, due);
        jdbc.sql("update step set instance = task where task = ?").param(task).update();
        jdbc.sql("""
                        with item as (insert into agenda_item (number, place, kind, title) values (:number, 1, 'VOTE', '批准预算')
                                returning id),
                            passed as (insert into resolution (number, item, title, text)
                                select :number, id, '关于预算的决议', '批准预算。' from item returning id)
                        insert into undertaking (number, origin, owner, matter, named_on, kept_by, due, state, instance, made_at)
                        select :number, id, :unit, :matter, :due, :due, :due, 'OPEN', :task, :at from passed""")
                .param("at", at(arrived))
                .param("number", number)
                .param("matter", matter)
                .param("unit", UNIT)
                .param("due", due)
                .param("task", task)
                .update();
        return number;
    }

    void rule(String key, String value) {
        jdbc.sql("insert into setting (body, key, value, source, valid_from) values (?, ?, ?, '测试', '2000-01-01')")
                .params(BODY, key, value)
                .update();
    }

    /** 「2026-03-04 quanHandler1 待办提醒：1 件」 for each digest, in the order written. */
    List<String> mails() {
        return jdbc.sql("""
                        select (written at time zone 'Asia/Shanghai')::date || ' ' || person || ' ' || subject from outbox
                        where template = 'digest' and person like 'quan%' order by written, person""").query(String.class).list();
    }

    /** The text of the one digest a person got. */
    String mail(String person) {
        return jdbc.sql("select text_body from outbox where template = 'digest' and person = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    /** 「2026-03-04 提醒承办人：离期限还有 7 天」 for each line of a case's timeline. */
    List<String> timeline(String number) {
        return jdbc.sql("""
                        select (at at time zone 'Asia/Shanghai')::date || ' ' || what from entry
                        where number = ? and what like '提醒%' order by id""").param(number).query(String.class).list();
    }

    private static OffsetDateTime at(LocalDate day) {
        return day.atTime(9, 30).atOffset(ZoneOffset.ofHours(8));
    }
}
