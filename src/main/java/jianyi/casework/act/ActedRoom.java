package jianyi.casework.act;

import java.util.List;
import jianyi.access.Viewer;

/** A room whose cases have small forms beside them, on their sheets. */
public interface ActedRoom {

    /** The room's name, as on the heads of its cases. */
    String room();

    /** Lets nobody on who may not know of the case. @throws jianyi.flow.Refusal 404 for him, as for a case there is none of */
    void readable(Viewer viewer, String number);

    /** Every way open to this reader of this case now, in the order shown. */
    List<Way> ways(Viewer viewer, String number);
}
