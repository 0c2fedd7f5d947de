package jianyi.notice;

import java.time.LocalDate;

/**
 * One thing with a last day that a room beside the suggestions reminds somebody of.
 *
 * @param caseNumber whose it is, for the telephone list
 * @param office code of the office whose clerks ring
 * @param own whether the person has to do it, not merely press it
 * @param reached whether it is a reason for a mail this morning; what is not is told along with others
 */
public record MorningMatter(
        String caseNumber, String office, boolean own, boolean reached, LocalDate due, Digest.Item item) {}
