package jianyi.casework.act;

import java.util.List;
import jianyi.access.Viewer;

/** Something that may be offered beside a case of any room. */
public interface Offer {

    /** The ways open to this reader of this case now; only a hint, the desk decides again. */
    List<Way> ways(Viewer viewer, String number);
}
