package jianyi.office;

/** A kind of post; together with an office it is a {@link Post}. */
public enum Role {
    /** Keeps the cases of a body, dispatches for a government, reads along for a party committee. */
    CLERK("Clerk", "工作人员"),
    /** Leads a body. */
    CHAIR("Chair", "主任（主席）"),
    /** Member of a standing committee. */
    MEMBER("Member", "组成人员"),
    /** Deputy to the body's congress. */
    DEPUTY("Deputy", "代表"),
    /** Member of a town's presidium. */
    PRESIDIUM("Presidium", "主席团成员"),
    /** Handles cases in a unit. */
    HANDLER("Handler", "承办人"),
    /** Answers and signs for a unit, a government or a party committee. */
    HEAD("Head", "负责人");

    private final String suffix;
    private final String label;

    Role(String suffix, String label) {
        this.suffix = suffix;
        this.label = label;
    }

    /** The end of the engine group's id, e.g. {@code Clerk} of {@code yecunClerk}. */
    public String suffix() {
        return suffix;
    }

    /** Whether whoever holds it speaks and signs for the office. */
    public boolean leads() {
        return this == CHAIR || this == HEAD;
    }

    /** Whether it comes of being elected a deputy and gives no say in an office's work. */
    public boolean mandate() {
        return this == DEPUTY || this == PRESIDIUM;
    }

    /** The role in Chinese; {@link OfficeKind#title(Role)} knows the name used in one kind of office. */
    public String label() {
        return label;
    }
}
