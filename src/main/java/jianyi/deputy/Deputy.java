package jianyi.deputy;

/**
 * One mandate of a person; the same person may be a deputy of the town and of the district.
 *
 * @param person user id
 * @param body office code of the congress
 * @param name the deputy's name
 * @param card number of the deputy's card 代表证
 * @param constituency 选区
 * @param delegation 代表团
 * @param term the congress's term 届, e.g. 19
 * @param inOffice false once the mandate has ended
 * @param suspended whether the mandate rests 暂停执行代表职务 (代表法 第六十一条): its holder neither votes nor counts
 */
public record Deputy(
        String person,
        String body,
        String name,
        String card,
        String constituency,
        String delegation,
        int term,
        boolean inOffice,
        boolean suspended) {

    /** A mandate that does not rest. */
    public Deputy(
            String person,
            String body,
            String name,
            String card,
            String constituency,
            String delegation,
            int term,
            boolean inOffice) {
        this(person, body, name, card, constituency, delegation, term, inOffice, false);
    }

    /** Everything about it in words; its rest is told apart. */
    String words() {
        return name + "，代表证 " + card + "，" + constituency + "，" + delegation + "，第 " + term + " 届，"
                + (inOffice ? "在任" : "已离任");
    }
}
