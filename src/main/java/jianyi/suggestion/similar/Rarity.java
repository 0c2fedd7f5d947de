package jianyi.suggestion.similar;

import java.util.Collection;
import java.util.Map;

/**
 * How rare each mark is among all cases, by the database's own statistics. A rare place name tells more than 维修; as long as there
 * are no statistics, everything tells the same.
 *
 * @param shares the share of all cases that have a common mark, from 0 to 1
 * @param least the share below which a mark is not among the common ones
 * @param cases how many cases there are, about
 */
record Rarity(Map<Integer, Double> shares, double least, double cases) {

    private static final double RAREST = 1e-5;
    private static final double COMMONEST = 0.99;

    /** Of the marks that are not among the common ones, most are far rarer than the least of those. */
    private static final double RARER = 0.25;

    /** How much a mark tells; next to nothing for what every case has. */
    double weight(int mark) {
        return -Math.log(Math.min(Math.max(share(mark), RAREST), COMMONEST));
    }

    /** How much these marks tell together. */
    double weight(Collection<Integer> marks) {
        return marks.stream().mapToDouble(this::weight).sum();
    }

    /** About how many cases have the mark. */
    double casesWith(int mark) {
        return share(mark) * cases;
    }

    private double share(int mark) {
        return shares.getOrDefault(mark, least * RARER);
    }
}
