package jianyi.statistics;

import java.util.List;

/** What is printed beside the figures, wherever they go, so that nobody reads more into them than they say. */
public final class Notes {

    /** In the order printed. */
    public static final List<String> ALL = List.of(
            "代表没有反馈，从不算作满意；满意率只按收回的评价计算，并先列“满意”。",
            "由工作人员代录的评价单列，以便判断评价是否出自代表本人。",
            "答复率为 100%，只说明答复函都已送出，不说明问题都已解决；“正在解决”不计入“解决”。",
            "提建议多的代表不一定履职更好；群众意见少不等于工作更好。单位之间件数、难易不同，不作排名。",
            "分母不足十件的，只写件数，不算百分比。");

    private Notes() {}
}
