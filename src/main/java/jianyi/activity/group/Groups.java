package jianyi.activity.group;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The groups' tables. Whoever left a group stays in what was done while he was in it; whose mandates have ended is in none. */
@Repository
public class Groups {

    private final JdbcClient jdbc;

    Groups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(long id, String office, String name, boolean central) {}

    /** The groups of these offices, the central one first. */
    public List<Group> of(Collection<String> offices) {
        return offices.isEmpty()
                ? List.of()
                : joined(
                        jdbc.sql("""
                                select * from deputy_group where office in (:offices) and given_up_on is null
                                order by office, central desc, id""").param("offices", offices).query(Row.class).list());
    }

    /** The groups this person is in. */
    public List<Group> with(String person) {
        return joined(jdbc.sql("""
                        select g.* from deputy_group g join group_member m on m.group_id = g.id and m.left_on is null
                        where m.person = ? and g.given_up_on is null order by g.office, g.central desc, g.id""").param(person).query(Row.class).list());
    }

    /** The group of this id, given up or not, or empty. */
    public Optional<Group> find(long id) {
        return joined(jdbc.sql("select * from deputy_group where id = ?")
                        .param(id)
                        .query(Row.class)
                        .list())
                .stream()
                .findFirst();
    }

    private List<Group> joined(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Member>> members =
                jdbc.sql("""
                        select * from group_member m where left_on is null and group_id in (:groups)
                            and (person is null or exists (select from deputy d where d.person = m.person and d.in_office))
                        order by leader desc, level desc, id""").param("groups", rows.stream().map(Row::id).toList()).query(Member.class).list().stream()
                        .collect(Collectors.groupingBy(Member::groupId));
        return rows.stream()
                .map(row -> new Group(
                        row.id(), row.office(), row.name(), row.central(), members.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** One at a time changes an office's groups, until the transaction ends. */
    void lock(String office) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("groups " + office)
                .query()
                .singleRow();
    }

    long add(String office, String name, boolean central) {
        return jdbc.sql("insert into deputy_group (office, name, central) values (?, ?, ?) returning id")
                .params(office, name, central)
                .query(Long.class)
                .single();
    }

    void save(long id, String name, boolean central) {
        jdbc.sql("update deputy_group set name = ?, central = ? where id = ?")
                .params(name, central, id)
                .update();
    }

    void giveUp(long id, LocalDate day) {
        jdbc.sql("update deputy_group set given_up_on = ? where id = ?")
                .params(day, id)
                .update();
    }

    void join(long group, String person, String name, Level level, String mobile) {
        jdbc.sql("insert into group_member (group_id, person, name, level, mobile) values (?, ?, ?, ?, ?)")
                .params(group, person, name, level.name(), mobile)
                .update();
    }

    void lead(long member, boolean leader) {
        jdbc.sql("update group_member set leader = ? where id = ?")
                .params(leader, member)
                .update();
    }

    void leave(long member, LocalDate day) {
        jdbc.sql("update group_member set left_on = ?, leader = false where id = ?")
                .params(day, member)
                .update();
    }
}
