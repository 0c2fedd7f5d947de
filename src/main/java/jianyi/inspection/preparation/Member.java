package jianyi.inspection.preparation;

/**
 * One who is asked to go along.
 *
 * @param joins the answer, null while there is none
 * @param conflict why not: an interest of one's own or relatives' 回避, or another reason
 */
public record Member(String number, String person, String name, Boolean joins, String conflict) {

    /** How the answer reads. */
    public String answer() {
        return joins == null ? "没有答复" : joins ? "参加" : "不参加（" + conflict + "）";
    }
}
