package jianyi.duty.record;

import java.util.Locale;
import jianyi.casework.duty.DutyKind;
import jianyi.flow.Refusal;

/** What a clerk may enter for a deputy. */
public enum RecordKind {
    /** 荣誉, counted on the day it was given. */
    HONOUR("荣誉", "授予单位", 90),
    /** 学习培训 held by others: a standing committee above, a party school. */
    TRAINING("参加上级组织的培训", "组织单位", 30);

    private final String label;
    private final String giver;
    private final int place;

    RecordKind(String label, String giver, int place) {
        this.label = label;
        this.giver = giver;
        this.place = place;
    }

    /** The kind of this code. @throws Refusal 400 for any other */
    static RecordKind of(String code) {
        for (RecordKind kind : values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw Refusal.invalid(code == null ? "请填写“类别”" : "“类别”只能选列出的");
    }

    /** The code forms send, and its heading's. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** What who gave or held it is called. */
    public String giver() {
        return giver;
    }

    /** Its heading in the file. */
    DutyKind heading() {
        return new DutyKind(place, code(), label, this == HONOUR ? "项" : "次");
    }
}
