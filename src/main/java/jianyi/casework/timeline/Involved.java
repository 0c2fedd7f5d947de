package jianyi.casework.timeline;

import java.util.Set;

/** The offices that take part in a room's cases: whoever has a post of his own in one of them acts there in his own right. */
public interface Involved {

    /** Office codes besides the body's, at a case of this number; empty for another room's. */
    Set<String> in(String number);
}
