package jianyi.inspection.field;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import jianyi.calendar.ChineseDates;

/**
 * What was found at a site.
 *
 * @param client the id its browser gave it, so that what is sent again is not kept twice
 * @param spot where at the site, or null
 * @param article of the law, or null
 * @param opinion id of the opinion it is mended under, null where none is named
 * @param passedTo the organ a letter or a suspected breach is passed on to, null for everything else
 */
public record Finding(
        long id,
        String number,
        int site,
        String client,
        LocalDate foundOn,
        String spot,
        String article,
        String words,
        Severity severity,
        String passedTo,
        Long opinion,
        String recordedBy,
        String recordedName,
        OffsetDateTime recordedAt) {

    /** Whether something has to be mended; what is passed on is not the inspectors' to settle. */
    public boolean problem() {
        return severity != Severity.NONE && passedTo == null;
    }

    /** How bad it is, or that it is somebody else's to look into. */
    public String label() {
        return passedTo == null ? severity.label() : "线索";
    }

    /** Day, place and article in one line. */
    public String evidence() {
        return ChineseDates.format(foundOn) + (spot == null ? "" : "，" + spot) + (article == null ? "" : "，" + article);
    }
}
