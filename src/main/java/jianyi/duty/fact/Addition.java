package jianyi.duty.fact;

import java.time.LocalDate;

/** What was missing in a file and is added to it. @param kind code of a heading */
record Addition(String kind, LocalDate day, String words) {}
