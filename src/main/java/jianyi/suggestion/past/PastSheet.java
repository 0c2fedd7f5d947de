package jianyi.suggestion.past;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jianyi.flow.text.Text;
import jianyi.intake.book.Book;
import jianyi.intake.book.SheetWriter;
import jianyi.suggestion.Words;

/** The workbook of past suggestions and the template people download. */
final class PastSheet {

    static final String NAME = "历史建议";
    static final List<Book.Wanted> WANTED = List.of(new Book.Wanted(
            NAME,
            List.of("年份", "标题", "代表"),
            List.of(
                    "编号", "届次", "案由", "具体建议", "附议", "类别", "承办单位", "办理结果类别", "答复摘要或全文", "满意度", "答复日期", "文件名", "公开",
                    "代表证号")));

    private static final List<String> HEADINGS = List.of(
            "编号", "年份", "届次", "标题", "案由", "具体建议", "代表", "附议", "类别", "承办单位", "办理结果类别", "答复摘要或全文", "满意度", "答复日期", "文件名",
            "公开", "代表证号");

    /** Titles that stand in the template only. */
    private static final Set<String> EXAMPLES = Set.of("关于修缮示例渠的建议", "关于增设示例路路灯的建议");

    private PastSheet() {}

    /** Whether a line is one of the template's that was left standing. */
    static boolean example(Book.Line line) {
        return EXAMPLES.contains(Text.name(line.get("标题")));
    }

    /** The template: one sheet with two examples to be overwritten, and one that explains it. */
    static byte[] template() {
        return SheetWriter.write(List.of(
                new SheetWriter.Sheet(
                        NAME,
                        HEADINGS,
                        List.of(
                                List.of(
                                        "12",
                                        "2019",
                                        "第十八届人民代表大会第三次会议",
                                        "关于修缮示例渠的建议",
                                        "示例渠多处渗漏，影响灌溉。",
                                        "请组织维修。",
                                        "张示例",
                                        "李示例、王示例",
                                        "水利",
                                        "示例镇水利站",
                                        "A",
                                        "已于2019年10月完成维修。",
                                        "满意",
                                        "2019-09-12",
                                        "第12号答复.docx",
                                        "全文公开",
                                        ""),
                                List.of(
                                        "",
                                        "2018",
                                        "闭会期间",
                                        "关于增设示例路路灯的建议",
                                        "",
                                        "请在示例路增设路灯。",
                                        "赵示例",
                                        "",
                                        "交通运输",
                                        "",
                                        "B",
                                        "列入下一年度计划。",
                                        "基本满意",
                                        "2018年11月3日",
                                        "",
                                        "",
                                        ""))),
                new SheetWriter.Sheet("说明", List.of("说明"), explained())));
    }

    private static List<List<String>> explained() {
        return Stream.of(
                        "每行一件已经办结的建议。示例行请删掉；留着的会被认出来，不导入。必填：年份、标题、代表，其余可以空着。",
                        "编号：写“12”或“第12号”都可以。年份、届次（或“闭会期间”）和编号都相同的是同一件；没有编号的，按年份、标题和代表认。",
                        "编号相同而标题和代表都不同的，不会互相替换，会列为有误，请核对编号和届次。",
                        "年份：四位数字。标题不超过 100 字，案由、具体建议、答复各不超过 20000 字。",
                        "类别：" + String.join("、", Words.CATEGORIES) + "。别的写法归入“其他”，原来的写法会保留。",
                        "附议、承办单位、文件名：有几个的用顿号或分号隔开，承办单位第一个为主办。名称与系统里的机构相同的，该单位也能查到。",
                        "满意度：满意、基本满意、不满意，或空着。",
                        "答复日期：写 2019-09-12 或 2019年9月12日。",
                        "文件名：答复函等文件的名称，连同后缀。文件另外打成 .zip 压缩包，一起上传或以后再传；可以是 pdf、ofd、docx、doc、xlsx、jpg、png 等。",
                        "公开：全文公开、仅公开标题、不公开。全文公开的，本系统的代表都能查到；空着就是不公开。",
                        "代表证号：填了且与名册相符，这件建议就归到这位代表名下，本人能查到。",
                        "同一份文件可以反复导入，不会重复；改动过的行，导入前逐项列出原来的和改后的。空着的格子不会抹掉系统里已有的内容。",
                        "历史建议只供查阅和比对，不进入待办，不计入任何统计。",
                        "公式取它算出的值；会打开网址、调用别的程序或引用别的文件的公式不收，请改成文字。合并的单元格，每一行都算填了。")
                .map(List::of)
                .toList();
    }
}
