package jianyi.casework.figure;

/**
 * One thing that is counted, with everything a reader must know to count it again.
 *
 * @param key its fixed name in addresses and files, {@code inTime}
 * @param label what people call it, 按期答复率
 * @param counter the measure word with which it is counted, 件
 * @param kind whether it is a share, and whose word decides where several units share one thing
 * @param decides the date that decides in which year something falls, 交办日期
 * @param rule how it is counted, one sentence, with the settings that play a part: whoever changes the rule changes the sentence
 * @param of key of the figure it explains; null for a figure of its own
 * @param inside whether it tells of the congress's own doing, in which no unit has a part
 * @param cases whether what it counts can be listed one by one, as cases can
 */
public record Figure(
        String key,
        String label,
        String counter,
        Kind kind,
        String decides,
        String rule,
        String of,
        boolean inside,
        boolean cases) {

    /** How the lines of one thing make one. */
    public enum Kind {
        /** A share; where several units share one thing, every one of them must have done it. */
        EVERY,
        /** A share; one of them is enough. */
        ANY,
        /** A plain number without a whole it is a part of. */
        NUMBER,
        /** Yuan out of a budget: lines that count as done are what was spent, the others the budget. */
        SPENT
    }

    /** A figure of its own. */
    public Figure(String key, String label, String counter, Kind kind, String decides, String rule) {
        this(key, label, counter, kind, decides, rule, null, false, true);
    }

    /** Stands beside another figure and explains it; no file gives it a line of its own. */
    public static Figure beside(Figure other, String key, String label, String rule) {
        return new Figure(
                key, label, other.counter, other.kind, other.decides, rule, other.key, other.inside, other.cases);
    }

    /** The same, told to the congress and the one above it alone. */
    public Figure ofCongress() {
        return new Figure(key, label, counter, kind, decides, rule, of, true, cases);
    }

    /** The same, of things that cannot be looked up one by one. */
    public Figure withoutCases() {
        return new Figure(key, label, counter, kind, decides, rule, of, inside, false);
    }

    /** Whether it explains another one. */
    public boolean explains() {
        return of != null;
    }

    /** Whether it is a part of a whole. */
    public boolean share() {
        return kind != Kind.NUMBER;
    }
}
