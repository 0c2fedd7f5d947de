package jianyi.suggestion.bulk;

import java.util.Arrays;
import java.util.Optional;
import jianyi.flow.text.Text;

/** A column of the 分办方案: first what the case is, then what the clerk fills in. */
enum PlanColumn {
    NUMBER("案号", 18, false),
    SHOWN("第N号", 10, false),
    TITLE("标题", 46, false),
    DEPUTY("代表", 14, false),
    CATEGORY("类别", 12, false),
    PROPOSED("建议承办单位", 26, false),
    MODE("办理方式", 12, true),
    LEAD("主办单位", 26, true),
    CO("会办单位", 30, true),
    PARTS("分办分工", 40, true),
    MONTHS("答复期限(月)", 13, true),
    KEY("重点", 8, true),
    SUPERVISOR("督办人", 12, true);

    private final String heading;
    private final int width;
    private final boolean answered;

    PlanColumn(String heading, int width, boolean answered) {
        this.heading = heading;
        this.width = width;
        this.answered = answered;
    }

    /** What stands in the first line. */
    String heading() {
        return heading;
    }

    /** In characters of Excel's standard font. */
    int width() {
        return width;
    }

    /** Whether the clerk fills it in. */
    boolean answered() {
        return answered;
    }

    /** Whether it has to be in a file that comes back. */
    boolean needed() {
        return this == NUMBER || this == LEAD || this == MONTHS;
    }

    /** The column of this heading; blanks and the kind of brackets play no part. */
    static Optional<PlanColumn> headed(String heading) {
        return Arrays.stream(values())
                .filter(column -> plain(column.heading).equals(plain(heading)))
                .findFirst();
    }

    private static String plain(String heading) {
        return Text.key(heading).replaceAll("[()]", "");
    }
}
