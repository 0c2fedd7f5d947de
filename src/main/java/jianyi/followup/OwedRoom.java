package jianyi.followup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jianyi.access.Viewer;
import jianyi.casework.time.DueDate;
import jianyi.casework.time.PauseCause;

/** A room in whose cases offices owe something by a day. */
public interface OwedRoom {

    /** The room's name, as on the heads of its cases. */
    String room();

    /** What people call one of its cases: 建议. */
    String noun();

    /** A case as sentences name it: 第12号《标题》. */
    String named(String number);

    /** Whether somebody may know of a case. */
    boolean mayRead(Viewer viewer, String number);

    /** What offices at work on a case owe now, each thing once. */
    List<Owed> owed(String number);

    /** Whether somebody may press the offices of a case. */
    boolean presses(Viewer viewer, String number);

    /** Who presses a case in particular, by user id; empty for nobody. */
    default Optional<String> supervisor(String number) {
        return Optional.empty();
    }

    /** Whether the clocks of a case may stand still: it is under way and has not come to its end. */
    default boolean underWay(String number) {
        return false;
    }

    /** Why the clocks of a case may stand still. */
    default List<PauseCause> pauseCauses() {
        return List.of(PauseCause.FORCE, PauseCause.DECISION);
    }

    /** How far what is due on this day may be put off; asked only where an {@link Owed} may ask for more time. */
    default Furthest furthest(DueDate present) {
        throw new UnsupportedOperationException(room());
    }

    /** The cases in which this person's offices could ask for more time, as a form's choices, the most urgent first. */
    default List<Map<String, String>> askedFrom(Viewer viewer) {
        return List.of();
    }

    /** The cases this person could press, as a form's choices, the most urgent first. */
    List<Map<String, String>> pressedBy(Viewer viewer);

    /** Offices beside the units of the bodies' governments that owe something in those cases, by code. */
    default List<String> alsoPressed(Viewer viewer) {
        return List.of();
    }

    /** Tells everybody in these groups of a case; the room names it behind the subject. */
    void tellGroups(String number, List<String> groups, String kind, String subject, String sentence);

    /** The same for one person on the congress's side. */
    void tellPerson(String number, String person, String kind, String subject, String sentence);

    /** The same for whoever has brought the case in. */
    void tellSigners(String number, String kind, String subject, String sentence);
}
