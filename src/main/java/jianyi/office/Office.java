package jianyi.office;

/**
 * A body, a government, a party committee or a unit.
 *
 * @param code ASCII letters and digits; begins the ids of its groups and the numbers of its cases
 * @param name full Chinese name
 * @param kind what it is
 * @param parent code of the office above: a unit's government, a government's or party committee's congress body, a
 *     town's or street's district; null for the district
 * @param signsForItself whether a unit's own head issues its reply; otherwise the government's head does
 * @param phone telephone shown in letters, or null
 * @param retired whether it is no longer in use 停用: it keeps its name in everything that was done, and is offered nowhere
 */
public record Office(
        String code,
        String name,
        OfficeKind kind,
        String parent,
        boolean signsForItself,
        String phone,
        boolean retired) {

    /** An office in use. */
    public Office(String code, String name, OfficeKind kind, String parent, boolean signsForItself, String phone) {
        this(code, name, kind, parent, signsForItself, phone, false);
    }

    /** The name, and that it is no longer in use: for lists that look back. */
    public String shownName() {
        return retired ? name + "（已停用）" : name;
    }

    /** The post's full Chinese name, e.g. 夜村镇人大主席团·工作人员. */
    public String title(Role role) {
        return name + "·" + kind.title(role);
    }

    /** Everything about it in words. */
    String words() {
        return name + "，" + kind.label() + (parent == null ? "" : "，上级 " + parent) + (signsForItself ? "，自行签发" : "")
                + (phone == null ? "" : "，电话 " + phone);
    }
}
