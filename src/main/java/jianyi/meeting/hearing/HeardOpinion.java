package jianyi.meeting.hearing;

import java.time.OffsetDateTime;

/**
 * Something people have said before a report is heard.
 *
 * @param source from whom it comes: 代表座谈会、群众来信
 * @param answer how the report takes it up, null while it does not
 */
public record HeardOpinion(
        long id,
        long item,
        String source,
        String words,
        String answer,
        String addedBy,
        OffsetDateTime addedAt,
        OffsetDateTime answeredAt) {}
