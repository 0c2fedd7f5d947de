package jianyi.activity.group;

import java.util.List;
import jianyi.flow.Refusal;

/**
 * A group of deputies 代表小组.
 *
 * @param office office code of the town, street or district it belongs to
 * @param central whether it is the office's central group 中心小组
 * @param members those who belong to it now, leaders first
 */
public record Group(long id, String office, String name, boolean central, List<Member> members) {

    /** A group has at least three members (地方组织法 第四十三条). */
    public static final int LEAST = 3;

    /** Whether it has fewer members than it needs. */
    public boolean tooSmall() {
        return members.size() < LEAST;
    }

    /** 何采芹、李春生, or nothing. */
    public String leaders() {
        return String.join(
                "、", members.stream().filter(Member::leader).map(Member::name).toList());
    }

    /** No group of this id, or none this person may know of. */
    static Refusal unknown() {
        return Refusal.notFound("没有找到这个代表小组，或者您无权查看");
    }
}
