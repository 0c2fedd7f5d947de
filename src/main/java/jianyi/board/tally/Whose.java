package jianyi.board.tally;

import jianyi.office.OfficeKind;

/** In whose hands a case is. */
public enum Whose {
    /** A congress body or a street's liaison group. */
    CONGRESS("人大"),
    /** A government itself. */
    GOVERNMENT("政府"),
    /** A unit of a government, or an organ of its own standing. */
    UNIT("承办单位"),
    /** Named persons, nearly always deputies. */
    DEPUTY("代表"),
    /** Nobody: what is handled with another case, or waits for a day. */
    NOBODY("等候（并案、待会期）");

    /** Over a step {@code t} and its office {@code o}. */
    public static final String SQL = """
            case when t.holder is null then 'NOBODY' when t.holder = '' then 'DEPUTY' when o.kind = 'GOVERNMENT' then 'GOVERNMENT'
                when o.kind in ('UNIT', 'ORGAN') then 'UNIT' else 'CONGRESS' end""";

    /** The same of a step's office. @param holder its code, empty for persons, null where no step waits. @param kind its kind, or null */
    public static Whose of(String holder, OfficeKind kind) {
        if (holder == null) {
            return NOBODY;
        }
        if (holder.isEmpty()) {
            return DEPUTY;
        }
        if (kind == OfficeKind.GOVERNMENT) {
            return GOVERNMENT;
        }
        return kind == OfficeKind.UNIT || kind == OfficeKind.ORGAN ? UNIT : CONGRESS;
    }

    private final String label;

    Whose(String label) {
        this.label = label;
    }

    /** What people call them. */
    public String label() {
        return label;
    }
}
