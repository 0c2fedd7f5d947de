package jianyi.casework.figure;

import java.util.Map;

/**
 * What a room has to count in a span, as SQL: a line for each thing and, where several units share one, for each of them. Its columns, in
 * this order:
 *
 * <ul>
 *   <li>{@code key} of the figure
 *   <li>{@code item} the thing, the same for its units: often the case's number
 *   <li>{@code number} the case where it can be looked up, or null
 *   <li>{@code unit} office code of the unit, or null; an office reads only lines with its own
 *   <li>{@code category}, {@code session} of the case, or null
 *   <li>{@code circle} who learns of it, see {@link #OFFICES}, {@link #ABOVE}, {@link #BODY}
 *   <li>{@code day} the date that decides
 *   <li>{@code hit} whether it counts as done; always true for a plain number
 *   <li>{@code amount} how many days it took or waits, or how many yuan it is; null where neither
 * </ul>
 *
 * @param sql one select, with the parameters of {@link Span#params} and those below
 * @param params the room's own parameters
 */
public record Lines(String sql, Map<String, Object> params) {

    /** The units, their government and all beyond. */
    public static final int OFFICES = 0;

    /** The congress and the one above it. */
    public static final int ABOVE = 1;

    /** The congress alone. */
    public static final int BODY = 2;
}
