package jianyi.casework.fold;

import java.time.LocalDate;
import java.util.Map;

/**
 * What has been marked as changed, as the database says at one moment.
 *
 * @param life when the database began to run
 * @param horizon every transaction before it is over: whoever reads from now on sees what it has done
 * @param writes whether the asking transaction has changed anything itself, which may yet come to nothing
 * @param last the youngest transaction that a mark of each portion tells of, by body
 */
public record Marks(String life, long horizon, boolean writes, Map<String, Map<LocalDate, Long>> last) {

    /** The youngest transactions that marks of a body's portions tell of. */
    Map<LocalDate, Long> of(String body) {
        return last.getOrDefault(body, Map.of());
    }
}
