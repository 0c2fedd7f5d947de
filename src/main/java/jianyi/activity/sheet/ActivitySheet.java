package jianyi.activity.sheet;

import java.time.LocalDate;
import java.util.List;
import jianyi.activity.Activity;
import jianyi.activity.ActivityAccess.Sight;
import jianyi.activity.attending.Attendee;
import jianyi.activity.attending.Tally;
import jianyi.casework.store.CaseFile;
import jianyi.casework.timeline.Entry;

/**
 * An activity as one reader may see it.
 *
 * @param office the organiser's name
 * @param group the group's name, or null
 * @param mine the reader's own line, or null
 * @param lines of the roll, as far as the reader may see it
 * @param entering whether the reader types answers in for others
 * @param raising whether the reader begins suggestions there
 */
record ActivitySheet(
        Activity it,
        Sight sight,
        LocalDate today,
        String office,
        String group,
        Attendee mine,
        Tally tally,
        List<Attendee> lines,
        boolean entering,
        List<CaseFile> photos,
        List<Raised.Suggested> raised,
        boolean raising,
        List<Entry> timeline) {

    /** Whether the reader may change it. */
    public boolean keeps() {
        return sight == Sight.KEEPING;
    }

    /** Whether the reader calls the roll. */
    public boolean rolls() {
        return sight.roll();
    }

    /** Whether it is its day or later, and it is not written down. */
    public boolean rolling() {
        return it.rolls(today);
    }

    /** Whether the reader still says whether he comes. */
    public boolean answering() {
        return mine != null && mine.counts() && it.open() && !it.day().isBefore(today) && !mine.came();
    }

    /** Where it stands. */
    public String standing() {
        return it.standing(today);
    }

    /** Whether it is over, so that whoever has not come is missing. */
    public boolean over() {
        return it.closedOn() != null;
    }
}
