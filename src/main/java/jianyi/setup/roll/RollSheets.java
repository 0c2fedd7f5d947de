package jianyi.setup.roll;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.flow.text.Text;
import jianyi.intake.book.Book;
import jianyi.intake.book.SheetWriter;
import jianyi.office.OfficeKind;

/** The workbook's sheets and headings, and the template people download. */
final class RollSheets {

    static final String OFFICES = "机构";
    static final String POSTS = "人员与岗位";
    static final String DEPUTIES = "代表";

    static final List<Book.Wanted> WANTED = List.of(
            new Book.Wanted(OFFICES, List.of("代码", "名称", "类别"), List.of("上级", "自行签发", "电话")),
            new Book.Wanted(POSTS, List.of("姓名", "机构", "岗位"), List.of("手机", "邮箱", "账号")),
            new Book.Wanted(
                    DEPUTIES,
                    List.of("姓名", "代表证号", "手机", "选区", "代表团", "届", "级别"),
                    List.of("人大", "联络街道", "所在镇街", "在任", "代表小组", "小组职务", "中心小组", "邮箱", "账号")));

    /** Names that stand in the template only. */
    private static final Set<String> EXAMPLES =
            Set.of("示例区人大常委会", "示例镇人大主席团", "示例镇人民政府", "示例镇水利站", "张示例", "李示例", "王示例", "赵示例");

    private RollSheets() {}

    /** Whether a line is one of the template's that was left standing. */
    static boolean example(Book.Line line) {
        return Stream.of("名称", "姓名", "机构").map(line::get).map(Text::name).anyMatch(EXAMPLES::contains);
    }

    /** The template: three sheets with examples to be overwritten, and one that explains them. */
    static byte[] template() {
        return SheetWriter.write(List.of(
                new SheetWriter.Sheet(
                        OFFICES,
                        List.of("代码", "名称", "类别", "上级", "自行签发", "电话"),
                        List.of(
                                List.of("shili", "示例区人大常委会", "人大常委会", "", "", "0900-2345678"),
                                List.of("shilizhen", "示例镇人大主席团", "乡镇人大主席团", "shili", "", ""),
                                List.of("shilizhengov", "示例镇人民政府", "人民政府", "shilizhen", "", ""),
                                List.of("shilizhenwater", "示例镇水利站", "承办单位", "shilizhengov", "否", ""))),
                new SheetWriter.Sheet(
                        POSTS,
                        List.of("姓名", "手机", "邮箱", "机构", "岗位", "账号"),
                        List.of(
                                List.of("张示例", "13900000001", "", "示例镇人大主席团", "工作人员", ""),
                                List.of("李示例", "13900000002", "li@example.cn", "示例镇人大主席团", "主席", ""),
                                List.of("李示例", "13900000002", "", "示例镇人大主席团", "主席团成员", ""),
                                List.of("王示例", "13900000003", "", "示例镇水利站", "承办人", "wangshili"))),
                new SheetWriter.Sheet(
                        DEPUTIES,
                        List.of(
                                "姓名", "代表证号", "手机", "选区", "代表团", "届", "级别", "人大", "联络街道", "所在镇街", "在任", "代表小组", "小组职务",
                                "中心小组", "邮箱", "账号"),
                        List.of(
                                List.of(
                                        "赵示例",
                                        "镇001",
                                        "13900000004",
                                        "第一选区",
                                        "第一代表团",
                                        "19",
                                        "乡镇",
                                        "示例镇人大主席团",
                                        "",
                                        "",
                                        "是",
                                        "第一小组",
                                        "组长",
                                        "是",
                                        "",
                                        ""),
                                List.of(
                                        "赵示例",
                                        "区001",
                                        "13900000004",
                                        "第三选区",
                                        "示例镇代表团",
                                        "19",
                                        "区",
                                        "",
                                        "",
                                        "示例镇人大主席团",
                                        "是",
                                        "",
                                        "",
                                        "",
                                        "",
                                        ""))),
                new SheetWriter.Sheet("说明", List.of("说明"), explained())));
    }

    private static List<List<String>> explained() {
        return Stream.of(
                        "三张工作表都要保留，没有内容的可以只留表头。示例行请删掉；留着的会被认出来，不导入。",
                        "机构　代码：英文字母和数字，以字母开头，定后不能改，案号以它开头。",
                        "机构　类别：" + kinds() + "。",
                        "机构　上级：写代码或名称。乡镇和街道属区，政府和党委属同级人大，承办单位属政府；人大常委会不填。",
                        "机构　自行签发：承办单位自己签发答复的填“是”。",
                        "人员与岗位　一人有几个岗位，就写几行，手机要一样。岗位写：" + roles() + "。",
                        "人员与岗位　账号可以不填，由系统编号；填了就用填的（英文字母和数字，以字母开头）。",
                        "代表　级别：写“区”或“乡镇”。全区只有一个乡镇人大时，“人大”可以不填，否则写机构的代码或名称。",
                        "代表　同一人既是区代表又是镇代表，写两行，手机一样。联络街道：由街道人大联络组联络的区代表填写。",
                        "代表　所在镇街：区代表还属于哪个乡镇或者街道，写代码或名称；填了联络街道的可以不填。",
                        "代表　代表小组：写组名，没有的小组会新建；组长在“小组职务”里写“组长”。区代表编入所在镇街的小组。省、市代表和第二个小组在“代表小组”页里加。",
                        "代表　中心小组：参加的填“是”，任组长的填“组长”，不再参加的填“否”；空着表示不变。",
                        "代表　在任：任期已经结束的填“否”；不填即在任。",
                        "同一个人按“账号”认，没有账号的按“姓名＋手机”认。手机、邮箱、电话空着，表示保留系统里已有的。",
                        "同一份文件可以反复导入：没有变化的行不动，有变化的行更新。导入只增加岗位，不免去岗位；免去请在单位页里做，或用“岗位交接”。",
                        "导入前先给出核对结果，有误的行可以下载，改好后再上传。",
                        "公式取它算出的值；会打开网址、调用别的程序或引用别的文件的公式不收，请改成文字。合并的单元格，每一行都算填了。")
                .map(List::of)
                .toList();
    }

    private static String kinds() {
        return Arrays.stream(OfficeKind.values()).map(OfficeKind::label).collect(Collectors.joining("、"));
    }

    private static String roles() {
        return Arrays.stream(OfficeKind.values())
                .map(kind -> kind.label() + "——"
                        + String.join("、", RollPosts.roles(kind).keySet()))
                .collect(Collectors.joining("；"));
    }
}
