package jianyi.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What has happened in one town, as plain facts. */
final class History {

    final String town;
    final String agri;
    final String build;
    final List<Deputy> deputies = new ArrayList<>();
    final List<Suggestion> suggestions = new ArrayList<>();
    final List<Work> works = new ArrayList<>();
    final List<Contact> contacts = new ArrayList<>();
    final List<Reply> replies = new ArrayList<>();
    final List<Rating> ratings = new ArrayList<>();
    final List<Window> windows = new ArrayList<>();
    final List<Check> checks = new ArrayList<>();
    final List<Promise> promises = new ArrayList<>();
    final List<Refusal> refusals = new ArrayList<>();
    final List<Pause> pauses = new ArrayList<>();
    final List<Meeting> meetings = new ArrayList<>();
    final List<Participant> participants = new ArrayList<>();
    final List<Remark> remarks = new ArrayList<>();
    final List<Plan> plans = new ArrayList<>();
    final List<Item> plan = new ArrayList<>();
    final List<Inspection> inspections = new ArrayList<>();
    final List<Opinion> opinions = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final Duties duties = new Duties();

    History(String town) {
        this.town = town;
        this.agri = town + "agri";
        this.build = town + "build";
    }

    /** Which session a suggestion was handed in during, null for none. */
    String session(Suggestion one) {
        return duties.sittings.isEmpty() || one.number().endsWith("1")
                ? null
                : duties.sittings.get(0).id();
    }

    String government() {
        return town + "gov";
    }

    record Deputy(String person, boolean inOffice) {}

    record Suggestion(
            String number,
            String state,
            String deputy,
            String category,
            LocalDate submitted,
            LocalDate accepted,
            LocalDate assigned,
            LocalDate due,
            int round,
            String verdict,
            LocalDate closed,
            String mergedInto) {

        Suggestion at(String now, int inRound) {
            return new Suggestion(
                    number,
                    now,
                    deputy,
                    category,
                    submitted,
                    accepted,
                    assigned,
                    due,
                    inRound,
                    verdict,
                    closed,
                    mergedInto);
        }

        Suggestion closed(String how, String finally_, LocalDate day) {
            return new Suggestion(
                    number,
                    how,
                    deputy,
                    category,
                    submitted,
                    accepted,
                    assigned,
                    due,
                    round,
                    finally_,
                    day,
                    mergedInto);
        }
    }

    record Work(
            long id,
            String number,
            int round,
            String unit,
            String part,
            String task,
            String state,
            LocalDate assigned,
            LocalDate due,
            LocalDate ended) {}

    record Contact(long id, long work, String way, LocalDate day, boolean takenBack, Boolean confirmed) {}

    record Reply(long work, int version, String type, LocalDate drafted, LocalDate checked, LocalDate delivered) {

        LocalDate came() {
            return delivered.isBefore(checked) ? checked : delivered;
        }
    }

    record Rating(
            String number,
            int round,
            boolean leading,
            String overall,
            Boolean agreed,
            String enteredBy,
            LocalDate day) {}

    /** The lead deputy's task to rate. */
    record Window(
            long id,
            String number,
            int round,
            LocalDate arrived,
            LocalDate due,
            LocalDate done,
            LocalDate gone,
            boolean recalled) {}

    /** A reply that lay with the congress. */
    record Check(long id, long work, String number, LocalDate arrived, boolean recalled) {}

    record Promise(long id, String number, String unit, LocalDate by, String state, LocalDate ended) {}

    record Refusal(long work, Boolean consented) {}

    record Pause(String number, LocalDate from, LocalDate until) {}

    record Meeting(String number, String kind, Integer term, Integer ordinal, LocalDate opened, long item) {}

    record Participant(
            String meeting, String person, boolean suspended, boolean present, boolean onLeave, String name) {}

    record Remark(String meeting, String name, long item) {}

    record Plan(String number, int year) {}

    record Item(
            long id, String number, int year, int month, int version, long place, String inspection, LocalDate ended) {}

    record Inspection(String number, String law, String unit, LocalDate adopted, LocalDate opened, String kind) {}

    record Opinion(long id, String number, String owner, LocalDate due, String outcome, int place) {}

    record Finding(long id, String number, LocalDate day, String article, boolean fault, boolean passedOn) {}
}
