package jianyi.followup;

/**
 * What an office owes in a case now.
 *
 * @param office its code
 * @param opinion the number within the case of what it is charged with, null where a case charges an office with one thing only
 * @param deadline id of the date it is due on, or null
 * @param mayAsk whether the office may ask for more time by itself
 */
public record Owed(String office, String opinion, Long deadline, boolean mayAsk) {

    /** Whether it is the one of this number, or no number was given. */
    public boolean of(String asked) {
        return asked == null || asked.equals(opinion);
    }
}
