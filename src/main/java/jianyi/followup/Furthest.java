package jianyi.followup;

import java.time.LocalDate;

/**
 * The day beyond which something may not be put off.
 *
 * @param law what says so: 代表法第五十一条
 */
public record Furthest(LocalDate day, String law) {}
