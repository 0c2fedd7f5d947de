package jianyi.casework.fold;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Folds by their questions, in this server's memory; those not asked for the longest time make room for others.
 *
 * @param <K> a question, with everything that is not a marked fact and that its answer depends on
 * @param <T> a row of an answer
 */
public final class Folds<K, T> {

    private final Map<K, Fold<T>> folds;

    /** @param most how many are remembered */
    public Folds(int most) {
        folds = new LinkedHashMap<>(most, 0.75f, true) {

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Fold<T>> eldest) {
                return size() > most;
            }
        };
    }

    /** What is remembered, or null. */
    public synchronized Fold<T> find(K question) {
        return folds.get(question);
    }

    /**
     * Remembers an answer. What a transaction has read that writes itself is nobody else's to know before it is over.
     *
     * @return the answer
     */
    public synchronized Fold<T> keep(K question, Fold<T> answer, Marks marks) {
        if (!marks.writes()) {
            folds.put(question, answer);
        }
        return answer;
    }
}
