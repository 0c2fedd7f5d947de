package jianyi.suggestion.sight;

import java.util.EnumSet;
import java.util.Set;

/** In what capacity somebody reads a case. A person may have several at once, also in one case. */
public enum Capacity {
    /** Works in, or answers for, a unit that handles the case in any round. */
    UNIT,
    /** Belongs to the government that dispatches it, or whose unit handles it. */
    GOVERNMENT,
    /** Belongs to the congress body that receives it. */
    BODY,
    /** Belongs to the district's standing committee, above the town that receives it: from acceptance on, read only. */
    DISTRICT,
    /** Belongs to a congress body that passed the case on, or whose deputy is asked to take the matter up: read only. */
    FORWARDED,
    /** Is the higher deputy who is asked to take the matter up. */
    ADOPTER,
    /** Belongs to the street's liaison group that serves the deputy. */
    STREET,
    /** Handed it in. */
    AUTHOR,
    /** Was asked to sign along and has not declined. */
    COSIGNER,
    /** Handed in or signed a case that is handled with this one; need not know whose a confidential one is. */
    JOINED,
    /** Is a deputy, and the case is closed, now or in a past year, and published in full. */
    PUBLIC;

    /** Those on the congress's side, who know whose suggestion it is even when it is confidential. */
    public static final Set<Capacity> INSIDERS =
            EnumSet.of(BODY, DISTRICT, FORWARDED, ADOPTER, STREET, AUTHOR, COSIGNER);

    /** Those who handle the case or decide on the handling. */
    public static final Set<Capacity> HANDLERS = EnumSet.of(UNIT, GOVERNMENT);

    /** Everybody who has to do with the case, so not those who read it as a published one. */
    public static final Set<Capacity> INVOLVED = EnumSet.complementOf(EnumSet.of(PUBLIC));
}
