package jianyi.casework.held;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import jianyi.office.OfficeKind;

/** Something every body of a kind is to have a record of in each quarter. */
public interface QuarterRecord {

    /** What is missing where there is none: 主席团会议. */
    String what();

    /** Whether it is expected of a body of this kind. */
    boolean expected(OfficeKind kind);

    /** Which of these bodies, by code, have one from {@code first} to {@code last}. */
    Set<String> kept(Collection<String> bodies, LocalDate first, LocalDate last);
}
