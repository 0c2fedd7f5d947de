package jianyi.board;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of the cases, or of what is owed beside them, a number counts. */
enum Only {
    ALL("未办结"),
    SOON("即将到期"),
    LATE("逾期"),
    AGAIN("二次办理"),
    PROMISES_SOON("承诺和决议，30 天内到期"),
    PROMISES_LATE("承诺和决议，逾期"),
    CORRECTIONS_SOON("整改，30 天内到期"),
    CORRECTIONS_LATE("整改，逾期");

    private final String label;

    Only(String label) {
        this.label = label;
    }

    /** What people call them. */
    public String label() {
        return label;
    }

    /** Its name in an address. */
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this name in an address, or empty. */
    static Optional<Only> of(String path) {
        return Arrays.stream(values()).filter(one -> one.path().equals(path)).findFirst();
    }

    /** Whether it counts what offices owe beside a case's way, each for itself, and not cases. */
    public boolean owed() {
        return ordinal() >= PROMISES_SOON.ordinal();
    }

    /** Whether it counts promises and what was resolved. */
    boolean promises() {
        return this == PROMISES_SOON || this == PROMISES_LATE;
    }

    /** The condition on the last day, over {@code due}; the cases' own grouped. */
    String condition() {
        return switch (this) {
            case ALL -> "true";
            case SOON -> "min(due) between :today and :near";
            case LATE -> "min(due) < :today";
            case AGAIN -> "bool_or(again)";
            case PROMISES_SOON, CORRECTIONS_SOON -> "t.due between :today and :far";
            case PROMISES_LATE, CORRECTIONS_LATE -> "t.due < :today";
        };
    }
}
