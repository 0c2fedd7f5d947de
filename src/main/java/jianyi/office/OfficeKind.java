package jianyi.office;

import java.util.List;

/** What an office is: which posts it has and where it belongs. */
public enum OfficeKind {
    /** Standing committee of a district or county congress. */
    STANDING("人大常委会", "主任", Role.CLERK, Role.CHAIR, Role.MEMBER, Role.DEPUTY),
    /** Presidium of a town congress, its organ between sessions. */
    TOWN("乡镇人大主席团", "主席", Role.CLERK, Role.CHAIR, Role.DEPUTY, Role.PRESIDIUM),
    /** Liaison group in a street, which has no congress of its own (地方组织法 第五十九条). */
    STREET("街道人大联络组", "组长", Role.CLERK, Role.CHAIR),
    /** Party committee beside a body. */
    PARTY("党委", "负责人", Role.CLERK, Role.HEAD),
    /** Organ of its own standing beside a congress 监察委员会、法院、检察院: what is handed to it it mends and signs itself (监督法 第六条). */
    ORGAN("监察、审判、检察机关", "负责人", Role.CLERK, Role.HANDLER, Role.HEAD),
    /** Government that dispatches cases to its units and signs for some of them. */
    GOVERNMENT("人民政府", "负责人", Role.CLERK, Role.HEAD),
    /** Unit of a government that handles cases. */
    UNIT("承办单位", "负责人", Role.HANDLER, Role.HEAD);

    private final String label;
    private final String first;
    private final List<Role> roles;

    OfficeKind(String label, String first, Role... roles) {
        this.label = label;
        this.first = first;
        this.roles = List.of(roles);
    }

    /** The kind in Chinese. */
    public String label() {
        return label;
    }

    /** The posts an office of this kind has; each is one engine group. */
    public List<Role> roles() {
        return roles;
    }

    /** How a post is called in an office of this kind, e.g. 主席 for the chair of a town congress. */
    public String title(Role role) {
        return role.leads() ? first : role.label();
    }

    /** Whether this is a congress that receives and decides suggestions; a street is none. */
    public boolean isCongress() {
        return this == STANDING || this == TOWN;
    }

    /** Whether it calls meetings of its own: a congress, and a street's liaison group. */
    public boolean convenes() {
        return isCongress() || this == STREET;
    }

    /** Whether an office of this kind may stand under one of the other kind. */
    public boolean fitsUnder(OfficeKind parent) {
        return switch (this) {
            case STANDING -> false;
            case TOWN, STREET -> parent == STANDING;
            case PARTY, GOVERNMENT -> parent.isCongress();
            case ORGAN -> parent == STANDING;
            case UNIT -> parent == GOVERNMENT;
        };
    }
}
