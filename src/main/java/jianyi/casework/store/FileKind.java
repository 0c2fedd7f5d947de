package jianyi.casework.store;

/** To which part of a case a file belongs; that decides who adds and who reads it. */
public enum FileKind {
    /** Photos, scans and documents that go with the suggestion. */
    ATTACHMENT("建议附件"),
    /** The paper a deputy signed, from which a clerk typed 代录. */
    SIGNED("代表签名件"),
    /** What a unit keeps of its talks with the deputy. */
    CONTACT("联系代表材料"),
    /** The reply as a file, or what goes with it; also the stamped letter at delivery. */
    REPLY("答复附件"),
    /** The sheet a reply was signed and sealed on: the copy that counts. */
    SIGN_OFF("签批单扫描件（以此为准）"),
    /** Pictures of what was promised and is done. */
    FULFILLED("兑现承诺的照片"),
    /** What those called to a meeting read before it. */
    PAPER("会议材料"),
    /** Taken at a site that is inspected; the group keeps it as it was taken. */
    PHOTO("实地照片"),
    /** What an inspected unit shows: with its report on itself, or that an opinion has been mended. */
    PROOF("证明材料"),
    /** Taken where deputies came together; cleaned as it comes in. */
    ACTIVITY("活动照片");

    private final String label;

    FileKind(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether it belongs to one unit's handling rather than to the suggestion itself. */
    public boolean ofUnit() {
        return this == CONTACT || this == REPLY || this == SIGN_OFF || this == FULFILLED;
    }
}
