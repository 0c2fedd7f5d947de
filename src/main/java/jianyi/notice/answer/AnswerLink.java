package jianyi.notice.answer;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A link that answers one mail once.
 *
 * @param mail id of the mail it stands in
 * @param answered when it was used, or null
 */
record AnswerLink(
        UUID id,
        UUID mail,
        AnswerKind kind,
        String person,
        String caseNumber,
        String subject,
        OffsetDateTime expires,
        OffsetDateTime answered) {}
