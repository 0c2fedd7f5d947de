package jianyi.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What deputies of one town have done beside their suggestions, and what was asked of them, as plain facts. */
final class Duties {

    final List<Sitting> sittings = new ArrayList<>();
    final List<Group> groups = new ArrayList<>();
    final List<Member> members = new ArrayList<>();
    final List<Activity> activities = new ArrayList<>();
    final List<Attendee> attendees = new ArrayList<>();
    final List<Budget> budgets = new ArrayList<>();
    final List<Quota> quotas = new ArrayList<>();
    final List<Objection> objections = new ArrayList<>();

    record Sitting(String id, int term, int ordinal, LocalDate opens) {}

    record Group(long id, String name, boolean central) {}

    record Member(long group, String person) {}

    record Activity(
            String number, String kind, Long group, LocalDate day, String stage, BigDecimal money, LocalDate closed) {

        boolean over() {
            return stage.equals("CLOSED");
        }
    }

    record Attendee(long id, String number, String person, boolean came, String answer) {}

    record Budget(int year, BigDecimal amount) {}

    /** @param kind heading that counts */
    record Quota(long id, int year, String asked, String kind, int number, LocalDate ended) {

        boolean asks(Group group) {
            return asked.equals(group.central() ? "CENTRAL" : "GROUP");
        }
    }

    /** A report to voters that was found missing in the file. */
    record Objection(long id, String person, String outcome, LocalDate day) {}
}
