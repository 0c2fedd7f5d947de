package jianyi.meeting.delegation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jianyi.meeting.DelegationOrder;
import jianyi.meeting.Participant;
import jianyi.meeting.Participants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of delegations. Callers that write hold the lock on the meeting's row. */
@Repository
public class Delegations {

    private final JdbcClient jdbc;
    private final Participants participants;
    private final Clock clock;

    Delegations(JdbcClient jdbc, Participants participants, Clock clock) {
        this.jdbc = jdbc;
        this.participants = participants;
        this.clock = clock;
    }

    private record Named(String name, String head, String recorder) {}

    /** What a delegation has said on an item. */
    public record Said(String delegation, String words) {}

    /** Those that those who are called sit with, by name; none in a meeting without delegations. */
    public List<Delegation> of(String number) {
        var named = named(number);
        var members = participants.of(number).stream()
                .filter(one -> !one.suspended() && !one.delegation().isBlank())
                .collect(Collectors.groupingBy(Participant::delegation, LinkedHashMap::new, Collectors.toList()));
        return members.entrySet().stream()
                .map(one -> delegation(one.getKey(), one.getValue(), named.get(one.getKey())))
                .toList();
    }

    private Map<String, Named> named(String number) {
        return jdbc
                .sql("select name, head, recorder from delegation where number = ?")
                .param(number)
                .query(Named.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Named::name, Function.identity()));
    }

    private static Delegation delegation(String name, List<Participant> members, Named named) {
        return new Delegation(
                name, members, named == null ? null : named.head(), named == null ? null : named.recorder());
    }

    void name(String number, String name, String head, String recorder) {
        jdbc.sql("""
                        insert into delegation (number, name, head, recorder) values (?, ?, ?, ?)
                        on conflict (number, name) do update set head = excluded.head, recorder = excluded.recorder""").params(number, name, head, recorder).update();
    }

    void write(long item, String delegation, String words, String person) {
        jdbc.sql("""
                        insert into delegation_record (item, delegation, words, written_by, written_at) values (?, ?, ?, ?, ?)
                        on conflict (item, delegation) do update set words = excluded.words,
                            written_by = excluded.written_by, written_at = excluded.written_at""")
                .params(item, delegation, words, person, OffsetDateTime.now(clock))
                .update();
    }

    /** What the delegations have said on an item, by their names. */
    public List<Said> on(long item) {
        return jdbc
                .sql("select delegation, words from delegation_record where item = ?")
                .param(item)
                .query(Said.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(Said::delegation, DelegationOrder.BY_NUMBER))
                .toList();
    }
}
