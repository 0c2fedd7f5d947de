package jianyi.activity.station;

import java.time.LocalDate;
import jianyi.flow.Refusal;

/**
 * A room or a station of deputies.
 *
 * @param body office code of the town, street or district it belongs to
 * @param title what it is called
 * @param keeper who looks after it, with a telephone number, or null
 * @param hours when it is open, or null
 * @param givenUpOn null while it is in use
 */
public record Station(
        String number,
        String body,
        String title,
        Kind kind,
        String address,
        String keeper,
        String hours,
        LocalDate givenUpOn) {

    /** What it is. */
    public enum Kind {
        ROOM("代表活动室"),
        STATION("代表联络站");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** What people read. */
        public String label() {
            return label;
        }
    }

    static Refusal unknown() {
        return Refusal.notFound("没有找到这个活动室或者联络站，或者您无权查看");
    }
}
