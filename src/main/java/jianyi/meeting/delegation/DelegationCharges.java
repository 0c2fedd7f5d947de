package jianyi.meeting.delegation;

import java.util.List;
import jianyi.access.Viewers;
import jianyi.casework.timeline.Chronicle;
import jianyi.meeting.MeetingEntry;
import jianyi.meeting.Meetings;
import jianyi.office.Charges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Heads and recorders of delegations in meetings that are not over: the clerk names others. */
@Component
class DelegationCharges implements Charges {

    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final Chronicle chronicle;
    private final Viewers viewers;

    DelegationCharges(JdbcClient jdbc, Meetings meetings, Chronicle chronicle, Viewers viewers) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.chronicle = chronicle;
        this.viewers = viewers;
    }

    private record Led(String number, String name) {}

    @Override
    public List<String> of(String person) {
        return led(person).stream()
                .map(one -> "会议 " + one.number() + " " + one.name() + "的团长或记录员")
                .toList();
    }

    private List<Led> led(String person) {
        return jdbc
                .sql("select number, name from delegation where head = :one or recorder = :one order by number, name")
                .param("one", person)
                .query(Led.class)
                .list()
                .stream()
                .filter(one -> meetings.find(one.number())
                        .filter(DelegationDesk::named)
                        .isPresent())
                .toList();
    }

    @Override
    public void pass(String person, String taker) {
        led(person).forEach(one -> {
            meetings.lock(one.number());
            jdbc.sql("delete from delegation where number = ? and name = ?")
                    .params(one.number(), one.name())
                    .update();
            chronicle.note(
                    one.number(),
                    viewers.current().id(),
                    MeetingEntry.DELEGATION_CHARGED,
                    one.name() + "的团长、记录员有变动",
                    "其中一人的账号已停用，请重新指定");
        });
    }
}
