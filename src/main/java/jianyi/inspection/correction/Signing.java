package jianyi.inspection.correction;

import java.time.LocalDate;

/** What the head of a government or organ has said to the report on the handling. */
public record Signing(
        long id, String number, String addressee, boolean signed, String remark, String signedBy, LocalDate signedOn) {}
