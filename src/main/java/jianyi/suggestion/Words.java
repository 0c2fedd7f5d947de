package jianyi.suggestion;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Chinese words for the codes kept in a case, for pages, letters, lists and forms alike; each table in the order shown. */
public final class Words {

    /** Subjects a suggestion can have; the word itself is kept. */
    public static final List<String> CATEGORIES =
            List.of("农业农村", "交通运输", "水利", "教育", "卫生健康", "城乡建设", "生态环境", "民政社保", "公共安全", "其他");

    /** What the deputy agrees to have published. */
    public static final Map<String, String> DISCLOSURE = table("full", "同意全文公开", "title", "仅公开标题", "none", "不公开");

    /** Ratings, overall and in each dimension. */
    public static final Map<String, String> RATING = table("satisfied", "满意", "basic", "基本满意", "dissatisfied", "不满意");

    /** The one that may open a further round. */
    public static final String DISSATISFIED = "dissatisfied";

    /** What stands where a signer has not answered: never taken for satisfied. */
    public static final String SILENT = "未反馈";

    /** What the chair may decide after a second dissatisfaction. */
    public static final Map<String, String> ESCALATION =
            table("rehandle", "责成再次办理", "meet", "召集面商", "explain", "向代表说明情况", "agenda", "提请主席团会议审议");

    /** Ways of contact with the deputy. */
    public static final Map<String, String> CONTACT =
            table("visit", "走访", "meeting", "座谈", "phone", "电话", "letter", "书信", "unreachable", "未能联系上");

    /** How the deputy looked into the matter. */
    public static final Map<String, String> RESEARCH =
            table("survey", "专题调研", "forum", "座谈", "visit", "走访", "none", "无");

    /** From what a clerk typed a deputy's word in 代录. */
    public static final Map<String, String> ENTERED = table("paper", "纸质件", "phone", "电话");

    /** How a reply reached the deputy. */
    public static final Map<String, String> DELIVERY = table("person", "当面送达", "post", "邮寄", "online", "线上送达");

    /** How several units share a suggestion. */
    public static final Map<String, String> MODE = table("lead", "主办会办", "separate", "分办");

    /** Timeline words for what happens to a draft before the deputy reads it. */
    public static final String DRAFTED = "起草答复",
            SIGNED = "单位签发",
            NOT_SIGNED = "单位退回修改",
            ISSUED = "政府签发",
            NOT_ISSUED = "政府退回修改",
            SENT_BACK = "审核退回修改",
            UNIT_FILE = "上传办理材料",
            UNIT_FILE_REMOVED = "删除办理材料";

    /** Before the name of a step that was taken back. */
    public static final String TAKEN_BACK = "收回：";

    private Words() {}

    /** The word for a code; the code itself when the table lacks it, empty for null. */
    public static String of(Map<String, String> table, String code) {
        return code == null ? "" : table.getOrDefault(code, code);
    }

    /** How a further round is called: 二次办理, 第3次办理. */
    public static String round(int round) {
        return round == 2 ? "二次办理" : "第" + round + "次办理";
    }

    private static Map<String, String> table(String... codesAndWords) {
        Map<String, String> table = new LinkedHashMap<>();
        for (int i = 0; i < codesAndWords.length; i += 2) {
            table.put(codesAndWords[i], codesAndWords[i + 1]);
        }
        return Collections.unmodifiableMap(table);
    }
}
