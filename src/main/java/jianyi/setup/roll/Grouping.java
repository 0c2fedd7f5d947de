package jianyi.setup.roll;

import java.util.List;
import jianyi.deputy.Groupings;

/**
 * Where a deputy belongs once a line is stored.
 *
 * @param office office code of whose groups are meant
 * @param seats all places there
 * @param changes whether they differ from those before
 * @param difference in words, before and after; null when there is none
 */
record Grouping(String office, List<Groupings.Seat> seats, boolean changes, String difference) {}
