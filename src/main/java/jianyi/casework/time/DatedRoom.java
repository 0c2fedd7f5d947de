package jianyi.casework.time;

import java.util.List;
import jianyi.casework.timeline.EntryKind;

/** A room whose cases have dates that follow from the calendar. */
public interface DatedRoom {

    /** The numbers of its cases in which something is still due, in order. */
    List<String> dated();

    /** Reckons every open date of a case anew, under its lock. @return what moved, old and new, in Chinese, a line each */
    List<String> reckoned(String number);

    /** The kind of the line that tells of it. */
    EntryKind reckoned();
}
