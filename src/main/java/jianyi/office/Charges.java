package jianyi.office;

import java.util.List;

/**
 * What in a room hangs on a person beside posts, such as a key item somebody presses: it is shown before he is retired, and passed on or
 * ended with it.
 */
public interface Charges {

    /** What it is, in Chinese, one each. */
    List<String> of(String person);

    /** Passes them to another person, where the room lets him have them, and ends the rest; {@code taker} may be null. */
    void pass(String person, String taker);
}
