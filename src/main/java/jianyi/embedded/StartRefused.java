package jianyi.embedded;

/** The product cannot start and a person must do something; shown as two plain lines, without a stack trace. */
public class StartRefused extends RuntimeException {

    /**
     * Refuses the start.
     *
     * @param chinese what is wrong and what to do, for the person at the keyboard
     * @param english the same, for whoever helps them
     */
    public StartRefused(String chinese, String english) {
        super(chinese + "\n" + english);
    }
}
