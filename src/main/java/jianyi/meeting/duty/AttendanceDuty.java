package jianyi.meeting.duty;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jianyi.casework.duty.DutyFact;
import jianyi.casework.duty.DutyFacts;
import jianyi.casework.duty.DutyKind;
import jianyi.casework.duty.DutyScope;
import jianyi.casework.duty.Standing;
import jianyi.meeting.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Meetings that were held. Votes are told as presence only: ballots are secret. Leave nobody has decided on yet is neither leave nor
 * absence, and while a meeting sits nobody is missing. A street's meetings are its district deputies'.
 */
@Component
class AttendanceDuty implements DutyFacts {

    private static final List<Kind> TOLD =
            List.of(Kind.REGULAR, Kind.PRESIDIUM, Kind.COMMITTEE, Kind.LIAISON, Kind.FORUM);

    private final JdbcClient jdbc;

    AttendanceDuty(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A participant of a meeting that was opened. */
    private record Row(
            String person,
            Kind kind,
            LocalDate openedOn,
            String number,
            String title,
            boolean over,
            boolean attended,
            boolean late,
            boolean suspended,
            Boolean attending,
            Boolean leaveGranted) {

        private Optional<DutyFact> fact() {
            return standing()
                    .map(it -> DutyFact.done(person, code(kind), openedOn, role(it), number, title, "")
                            .standing(it));
        }

        private Optional<Standing> standing() {
            if (attended) {
                return Optional.of(Standing.DONE);
            }
            if (suspended) {
                return Optional.of(Standing.RESTING);
            }
            boolean undecided = Boolean.FALSE.equals(attending) && leaveGranted == null;
            if (Boolean.TRUE.equals(leaveGranted)) {
                return Optional.of(Standing.EXCUSED);
            }
            return over && !undecided ? Optional.of(Standing.MISSED) : Optional.empty();
        }

        private String role(Standing it) {
            return it == Standing.DONE ? late ? "出席（迟到）" : "出席" : it.label();
        }
    }

    @Override
    public List<DutyKind> kinds() {
        return TOLD.stream()
                .map(kind -> new DutyKind(10 + kind.ordinal(), code(kind), label(kind), "次"))
                .toList();
    }

    private static String code(Kind kind) {
        return kind.congress() ? "session" : kind.name().toLowerCase(Locale.ROOT);
    }

    private static String label(Kind kind) {
        return kind.congress() ? "出席人代会会议" : "出席" + kind.label();
    }

    @Override
    public List<DutyFact> facts(DutyScope scope) {
        return jdbc.sql("""
                        select p.person, m.kind, m.opened_on, m.number, m.title, m.closed_on is not null as over,
                            p.present or p.arrived_at is not null and not p.late as attended, p.present and p.late as late,
                            p.suspended, p.attending, p.leave_granted
                        from meeting m join participant p on p.number = m.number
                        where (m.body = :body or m.body in (select code from office where parent = :body and kind = 'STREET'))
                            and m.kind in (:kinds) and m.opened_on between :from and :to
                            and (:person::text is null or p.person = :person)""").paramSource(scope).param("kinds", kindsTold()).query(Row.class).list().stream()
                .flatMap(row -> row.fact().stream())
                .toList();
    }

    private static List<String> kindsTold() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.congress() || TOLD.contains(kind))
                .map(Kind::name)
                .toList();
    }
}
