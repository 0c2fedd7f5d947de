package jianyi.suggestion.ways;

import java.util.List;
import jianyi.casework.act.Way;
import jianyi.suggestion.sight.Sight;

/** Something that may be offered on a suggestion's sheet. */
public interface SuggestionOffer {

    /** The ways open to this reader of this case now; only a hint, the desk decides again. */
    List<Way> ways(Sight sight);
}
