package jianyi.inspection.correction;

import java.time.LocalDate;

/**
 * What an owner has reported on an opinion, with what was said to it.
 *
 * @param accepted the clerk's check, null before
 * @param returned the chair's decision, null when none was asked for
 */
public record Work(
        long id,
        long opinion,
        String measures,
        boolean done,
        String workedBy,
        LocalDate workedOn,
        Boolean accepted,
        String checkRemark,
        Boolean returned,
        String returnRemark) {}
