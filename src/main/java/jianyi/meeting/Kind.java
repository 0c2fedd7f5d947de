package jianyi.meeting;

import java.util.Locale;
import jianyi.office.OfficeKind;
import jianyi.office.Role;

/** What a meeting is; it decides who takes part and how many must have come. */
public enum Kind {
    /** 人民代表大会例会, at least once a year (地方组织法 第十四条). */
    REGULAR("人民代表大会例会"),
    /** 临时会议, called when the presidium finds it needed or a fifth of the deputies propose it (地方组织法 第十四条). */
    EXTRA("人民代表大会临时会议"),
    /** The first session of a term, within two months of the election (地方组织法 第二十条). */
    FIRST("新一届人民代表大会第一次会议"),
    /** 常委会会议: its members decide between the sessions of a district's congress (地方组织法 第五十一条). */
    COMMITTEE("人大常委会会议"),
    /** 主任会议: the chair and the deputy chairs of a standing committee see to its daily work (地方组织法 第五十四条). */
    COUNCIL("主任会议"),
    /** 主席团会议, between and during sessions. */
    PRESIDIUM("主席团会议"),
    /** 联络组会议 of a street, which has no congress (地方组织法 第五十九条). */
    LIAISON("街道联络组会议"),
    /** 座谈会: people are heard, nothing is decided. */
    FORUM("座谈会");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** The kind of this code, for example {@code regular}. */
    public static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** Whether it is a session of a congress. */
    public boolean congress() {
        return this == REGULAR || this == EXTRA || this == FIRST;
    }

    /** Whether it decides anything: then it needs a number of people and what it passes becomes a paper. */
    public boolean decides() {
        return this != LIAISON && this != FORUM;
    }

    /** Whether its members have to be told the body's number of days ahead; an extra session may be called at once. */
    public boolean early() {
        return this == REGULAR || this == FIRST;
    }

    /** Whether an office of this kind may convene it. */
    public boolean fits(OfficeKind body) {
        return switch (this) {
            case COMMITTEE, COUNCIL -> body == OfficeKind.STANDING;
            case PRESIDIUM -> body == OfficeKind.TOWN;
            case FORUM -> body.convenes();
            case LIAISON -> body == OfficeKind.STREET;
            default -> body.isCongress();
        };
    }

    /** What those who take part are called. */
    public String members() {
        return switch (this) {
            case COMMITTEE -> "常委会组成人员";
            case COUNCIL -> "主任会议成员";
            case PRESIDIUM -> Role.PRESIDIUM.label();
            default -> "代表";
        };
    }

    /** What all of them together are called in a count: 全体代表. */
    public String all() {
        return switch (this) {
            case COMMITTEE -> "常委会全体组成人员";
            case COUNCIL -> "主任会议全体成员";
            case PRESIDIUM -> "主席团全体成员";
            default -> "全体代表";
        };
    }

    /**
     * Whether enough have come: two thirds of all deputies for a congress (地方组织法 第十四条), more than half of all members for a
     * standing committee (第五十一条), its council and a presidium; a liaison group and a forum decide nothing and need no number.
     *
     * @param electorate all deputies in office who are not suspended, or all members
     */
    public boolean quorate(int present, int electorate) {
        return switch (this) {
            case LIAISON, FORUM -> true;
            case COMMITTEE, COUNCIL, PRESIDIUM -> present * 2 > electorate;
            default -> electorate > 0 && present * 3 >= electorate * 2;
        };
    }

    /** The smallest number that is enough. */
    public int least(int electorate) {
        return switch (this) {
            case LIAISON, FORUM -> 0;
            case COMMITTEE, COUNCIL, PRESIDIUM -> electorate / 2 + 1;
            default -> (electorate * 2 + 2) / 3;
        };
    }

    /** The rule in words: 三分之二以上. */
    public String rule() {
        return switch (this) {
            case LIAISON, FORUM -> "不要求";
            case COMMITTEE, COUNCIL, PRESIDIUM -> "过半数";
            default -> "三分之二以上";
        };
    }
}
