package jianyi.suggestion.bulk;

import java.util.List;
import java.util.Map;

/**
 * One row of a 分办方案 as it came back.
 *
 * @param place the row's number as Excel shows it
 * @param cells what stands in each column; empty texts are left out
 * @param faults cells that cannot be read at all, each in one sentence
 */
record PlanRow(int place, Map<PlanColumn, String> cells, List<String> faults) {

    String text(PlanColumn column) {
        return cells.getOrDefault(column, "");
    }
}
