package jianyi.inspection.field;

import java.util.List;
import jianyi.calendar.ChineseDates;
import org.springframework.stereotype.Component;

/** What has been recorded at a site, as its page lists it. */
@Component
class SiteLines {

    private final Findings findings;
    private final Photos photos;

    SiteLines(Findings findings, Photos photos) {
        this.findings = findings;
        this.photos = photos;
    }

    /** One record; {@code mine} for the reader's own. */
    record Line(long id, String words, String severity, String evidence, String by, boolean mine, List<Long> photos) {}

    /** The ids browsers gave what has arrived. */
    List<String> clients(String number, int site) {
        return findings.of(number, site).stream().map(Finding::client).toList();
    }

    List<Line> of(String person, String number, int site) {
        var all = photos.of(number);
        return findings.of(number, site).stream()
                .map(one -> new Line(
                        one.id(),
                        one.words(),
                        one.label(),
                        one.evidence() + (one.passedTo() == null ? "" : "；转" + one.passedTo()),
                        one.recordedName() + "，" + ChineseDates.minute(one.recordedAt()),
                        one.recordedBy().equals(person),
                        all.stream()
                                .filter(photo -> photo.finding() == one.id())
                                .map(Photo::file)
                                .toList()))
                .toList();
    }
}
