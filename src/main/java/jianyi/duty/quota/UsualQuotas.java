package jianyi.duty.quota;

import java.util.List;
import jianyi.casework.duty.DutyKind;

/**
 * A set to begin a year with: what provinces' rules ask for, and the campaign 三学、三做、三带头. The numbers are proposals; each stands with
 * where it comes from, and the place puts its own in.
 */
final class UsualQuotas {

    static final String CAMPAIGN = "三学、三做、三带头";

    private static final String PROPOSED = "参考数，请按本地方案修改";
    private static final String EACH_ONE = "参照神木市“四个一”，请按本地方案修改";
    private static final String TOGETHER = "activity:";

    private UsualQuotas() {}

    /** Those that can be counted with these headings. */
    static List<Quota> of(String office, int year, List<DutyKind> headings) {
        return List.of(
                        usual(office, year, null, "小组活动", Asked.GROUP, 4, "山东省实施代表法办法第十九条", TOGETHER),
                        usual(office, year, null, "中心小组活动", Asked.CENTRAL, 2, "浙江省实施代表法办法第十九条", TOGETHER),
                        usual(
                                office,
                                year,
                                null,
                                "联系选民",
                                Asked.DEPUTY,
                                2,
                                "上海市实施代表法办法第三十条",
                                "activity:reception",
                                "activity:visit"),
                        usual(office, year, null, "回来参加活动", Asked.AWAY, 2, "重庆市实施代表法办法第五十二条", TOGETHER, "session"),
                        usual(
                                office,
                                year,
                                CAMPAIGN,
                                "三学：学习培训",
                                Asked.DEPUTY,
                                1,
                                PROPOSED,
                                "activity:training",
                                "training"),
                        usual(office, year, CAMPAIGN, "三学：学习笔记", Asked.DEPUTY, 1, PROPOSED, "own:notes"),
                        usual(office, year, CAMPAIGN, "三做：提建议", Asked.DEPUTY, 1, EACH_ONE, "suggestion"),
                        usual(office, year, CAMPAIGN, "三做：办实事", Asked.DEPUTY, 1, EACH_ONE, "own:deed", "activity:deed"),
                        usual(office, year, CAMPAIGN, "三做：写调研文章", Asked.DEPUTY, 1, EACH_ONE, "own:article"),
                        usual(office, year, CAMPAIGN, "三带头：参加监督", Asked.DEPUTY, 1, PROPOSED, "inspection"))
                .stream()
                .map(quota -> counting(quota, headings))
                .filter(quota -> !quota.kinds().isEmpty())
                .toList();
    }

    private static Quota usual(
            String office,
            int year,
            String campaign,
            String name,
            Asked asked,
            int number,
            String source,
            String... kinds) {
        return new Quota(0, office, year, campaign, name, asked, List.of(kinds), number, source);
    }

    private static Quota counting(Quota it, List<DutyKind> headings) {
        var codes = headings.stream()
                .map(DutyKind::code)
                .filter(code -> it.kinds().contains(code) || it.kinds().contains(TOGETHER) && code.startsWith(TOGETHER))
                .toList();
        return new Quota(
                0, it.office(), it.year(), it.campaign(), it.name(), it.asked(), codes, it.number(), it.source());
    }
}
