package jianyi.inspection;

/** What a district's yearly plan has given to its streets, which supervise nothing by themselves (地方组织法 第五十九条). */
public interface AssignedMatters {

    /** Whether this line of a plan in force is the street's to carry out and has not begun. */
    boolean assigned(String street, long planItem);
}
