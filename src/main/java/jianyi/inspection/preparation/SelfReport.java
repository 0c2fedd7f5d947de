package jianyi.inspection.preparation;

import java.time.LocalDate;

/**
 * What an inspected unit reports of itself.
 *
 * @param signed whether its head has signed it, null for one that needs no signature or waits for it
 * @param remark what the head said to it
 */
public record SelfReport(
        long id,
        String number,
        String report,
        String reportedBy,
        LocalDate reportedOn,
        Boolean signed,
        String remark) {}
