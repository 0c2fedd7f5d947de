package jianyi.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * Things that nothing tells apart which plays a part in counting them.
 *
 * @param portion of the lines they were folded from; null where these come in none
 * @param by what they are told apart by beside their lines; whole and units are counted from those that are told apart by nothing
 * @param value category or id of a session, as {@link Part#value}
 * @param facets the lines each of them has
 * @param things how many there are
 */
record Folded(LocalDate portion, String key, Part.By by, String value, List<Facet> facets, int things) {}
