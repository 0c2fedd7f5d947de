package jianyi.intake;

/** What a line of a file would do to what is stored. */
public enum Change {
    /** Is not there yet. */
    NEW("新增"),
    /** Is there and reads differently. */
    CHANGED("更改"),
    /** Is there already, word for word. */
    SAME("不变"),
    /** Cannot be taken; goes back with the reason. */
    FAULTY("有误");

    private final String label;

    Change(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
