package jianyi.inspection;

import java.util.List;
import java.util.Map;

/** What yearly plans in force ask for: a body's own lines, and those a district has given to a street, which supervises nothing else (地方组织法 第五十九条). */
public interface AssignedMatters {

    /** Whether this line is this office's to carry out and has not begun; if so its plan is locked until the transaction ends. */
    boolean open(String keeper, long planItem);

    /** A matter was taken up for this line before its month, or after it was missed. */
    void begun(long planItem, String inspection);

    /** The lines that wait for these offices, as a form's choices. */
    List<Map<String, String>> choices(List<String> keepers);
}
