package jianyi.suggestion.rating;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A suggestion on the list of a presidium 主席团议题.
 *
 * @param remark why the chair put it there
 * @param discussedOn when it was dealt with, null while it waits
 */
public record AgendaItem(
        String number,
        Integer publicNumber,
        String title,
        String deputyName,
        String body,
        String bodyName,
        String remark,
        String decidedName,
        OffsetDateTime decidedAt,
        LocalDate discussedOn,
        String discussion) {

    /** 第12号. */
    public String shownNumber() {
        return publicNumber == null ? number : "第" + publicNumber + "号";
    }

    /** Whether the presidium has dealt with it. */
    public boolean over() {
        return discussedOn != null;
    }
}
