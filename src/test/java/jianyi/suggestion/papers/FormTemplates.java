package jianyi.suggestion.papers;

import static jianyi.suggestion.papers.TemplateForm.label;
import static jianyi.suggestion.papers.TemplateForm.open;
import static jianyi.suggestion.papers.TemplateForm.value;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;

/**
 * Writes the shipped templates of all papers anew. Run {@link #main} from the project's directory when their layout shall change; the
 * results are committed.
 */
final class FormTemplates {

    private static final Path LETTERS = Path.of("src/main/resources/letters");
    private static final int[] FOUR = {1570, 3080, 1500, 3150};
    private static final String OPEN_DATE = "　　年　　月　　日";

    private FormTemplates() {}

    /** Writes src/main/resources/letters/*.docx but the reply letter. */
    public static void main(String[] arguments) throws IOException, InvalidFormatException {
        suggestion();
        assignment();
        refusal();
        contact();
        supervision();
        rating();
        receipt();
        record();
        contents();
    }

    private static void suggestion() throws IOException, InvalidFormatException {
        var form = TemplateForm.upright("代表建议专用纸", "{{届次}}");
        form.numbers("编号：{{编号}}", "案号：{{案号}}");
        form.table(1350, 1850, 1350, 1750, 1350, 1650);
        form.row(700, label("标题"), value("{{建议标题}}").span(5));
        form.row(520, label("类别"), value("建议"), label("层次"), value("{{层次}}"), label("审查分类"), value("{{类别}}"));
        form.row(
                520,
                label("领衔代表"),
                value("{{代表姓名}}"),
                label("代表团"),
                value("{{代表团}}"),
                label("代表证号"),
                value("{{代表证号}}"));
        form.row(520, label("选区"), value("{{选区}}").span(3), label("联系电话"), value("{{联系电话}}"));
        form.row(520, label("通讯地址"), value("").span(3), label("邮政编码"), value(""));
        form.row(
                460,
                label("附议代表"),
                label("代表证号"),
                label("代表团").span(2),
                label("附议确认").span(2));
        form.row(
                460,
                value("{{附议人}}[姓名]").centred(),
                value("[代表证号]").centred(),
                value("[代表团]").span(2).centred(),
                value("[附议]").span(2).centred());
        form.heading(6, "案由");
        form.longText(6, 1900, "{{案由}}");
        form.heading(6, "具体建议");
        form.longText(6, 2000, "{{具体建议}}");
        form.row(460, label("公开意见"), value("{{公开}}").span(5));
        form.row(460, label("形成方式"), value("{{形成方式}}").span(5));
        form.row(460, label("多年提出\n尚未解决"), value("{{多次提出}}").span(5));
        form.row(
                460,
                label("姓名保密"),
                value("{{保密}}").span(2),
                label("书面答复"),
                value("{{书面答复}}").span(2));
        form.row(460, label("建议承办\n单位"), value("{{建议承办单位}}").span(5));
        form.row(460, label("提交时间"), value("{{提交时间}}").span(5));
        form.row(760, label("领衔代表\n签名"), value("").span(3), label("日期"), value(""));
        form.section("审查和交办（由人大工作人员填写）");
        form.table(1350, 3600, 1350, 3000);
        form.row(1000, label("审查意见").kept(), value("{{审查意见}}").span(3));
        form.row(800, label("承办单位").kept(), value("{{承办单位}}"), label("办理方式"), value("{{办理方式}}"));
        form.row(640, label("交办日期").kept(), value("{{交办日期}}"), label("答复期限"), value("{{答复期限}}"));
        form.row(900, label("经办人\n签名").kept(), value(""), label("负责人\n签名"), value(""));
        form.note("注：一事一议，内容具体明确；附议代表应当知悉内容并由本人确认。本表由{{人大机关}}（电话：{{人大电话}}）受理。");
        form.save(LETTERS.resolve("suggestion.docx"));
    }

    private static void assignment() throws IOException, InvalidFormatException {
        var form = TemplateForm.upright("代表建议交办单", "{{交办机关}}");
        form.numbers("编号：{{届次}}{{编号}}", "案号：{{案号}}");
        form.table(FOUR);
        form.row(600, label("承办单位"), value("{{承办单位}}"), label("承办方式"), value("{{承办方式}}"));
        form.row(680, label("建议标题"), value("{{建议标题}}").span(3));
        form.row(520, label("提出代表"), value("{{提出代表}}"), label("重点督办"), value("{{重点督办}}"));
        form.row(560, label("承担部分"), value("{{承担部分}}").span(3));
        form.row(680, label("其他承办\n单位"), value("{{其他承办单位}}").span(3));
        form.row(520, label("交办日期"), value("{{交办日期}}"), label("{{期限名称}}"), value("{{期限}}"));
        form.row(520, label("期限说明"), value("{{期限说明}}").span(3));
        form.row(2700, label("办理要求"), value("{{办理要求}}").span(3));
        form.row(640, label("交办机关\n联系人"), value("{{联系人}}"), label("联系电话"), value("{{联系电话}}"));
        form.row(760, label("签收人\n（签名）"), value("{{签收人}}"), label("签收时间"), value("{{签收时间}}"));
        form.signature("{{交办机关}}（章）", "{{交办日期}}");
        form.note("附：代表建议专用纸 1 份。本单一式两份，承办单位和交办机关各存一份。");
        form.save(LETTERS.resolve("assignment.docx"));
    }

    private static void refusal() throws IOException, InvalidFormatException {
        var form = TemplateForm.upright("代表建议退办单", "{{承办单位}}");
        form.numbers("编号：{{届次}}{{编号}}", "案号：{{案号}}");
        form.table(FOUR);
        form.row(900, label("建议标题"), value("{{建议标题}}").span(3));
        form.row(640, label("承办单位"), value("{{承办单位}}"), label("承办方式"), value("{{承办方式}}"));
        form.row(640, label("提出代表"), value("{{提出代表}}"), label("交办日期"), value("{{交办日期}}"));
        form.row(1900, label("退办理由"), value("{{退办理由}}").top().span(3));
        form.row(640, label("建议改交\n单位"), value("{{建议改交单位}}").span(3));
        form.row(640, label("申请人"), value("{{申请人}}"), label("申请时间"), value("{{申请时间}}"));
        form.row(1300, label("承办单位\n负责人\n意见"), value("{{负责人意见}}\n签名：").span(3));
        form.row(1500, label("交办机关\n意见"), value("{{交办机关意见}}\n{{处理说明}}\n签名：").span(3));
        form.signature("{{承办单位}}（章）", "");
        form.note("注：不属于本单位职责的，应当在规定期限内书面说明理由退回{{交办机关}}，不得滞留或者自行转办；未获准退办的，应当继续办理。");
        form.save(LETTERS.resolve("refusal.docx"));
    }

    private static void contact() throws IOException, InvalidFormatException {
        var form = TemplateForm.upright("当面答复代表建议、\n批评和意见记录", "");
        form.numbers("编号：{{届次}}{{编号}}", "案号：{{案号}}");
        form.table(FOUR);
        form.row(900, label("建议标题"), value("{{建议标题}}").span(3));
        form.row(640, label("提出代表"), value("{{提出代表}}").span(3));
        form.row(640, label("承办单位"), value("{{承办单位}}"), label("承办方式"), value("{{承办方式}}"));
        form.row(600, label("面商时间"), value("{{面商时间}}"), label("面商方式"), value("{{面商方式}}"));
        form.row(600, label("面商地点"), value("{{面商地点}}").span(3));
        form.row(600, label("承办单位\n参加人员"), value("{{参加人员}}").span(3));
        form.row(3300, label("面商内容"), value("{{面商内容}}").top().span(3));
        form.row(1700, label("代表意见"), open().span(3));
        form.row(820, label("代表签名"), open(), label("日期"), value(OPEN_DATE));
        form.row(640, label("记录人"), value("{{记录人}}"), label("负责人"), open());
        form.note("注：本记录由承办单位填写、代表本人签名，一式两份，承办单位和{{人大机关}}各存一份。");
        form.save(LETTERS.resolve("contact.docx"));
    }

    private static void supervision() throws IOException, InvalidFormatException {
        var form = TemplateForm.upright("代表建议督办单", "{{人大机关}}");
        form.numbers("编号：{{届次}}{{编号}}", "案号：{{案号}}");
        form.table(FOUR);
        form.row(680, label("承办单位"), value("{{承办单位}}"), label("承办方式"), value("{{承办方式}}"));
        form.row(900, label("建议标题"), value("{{建议标题}}").span(3));
        form.row(600, label("提出代表"), value("{{提出代表}}").span(3));
        form.row(600, label("交办日期"), value("{{交办日期}}"), label("{{期限名称}}"), value("{{期限}}"));
        form.row(600, label("期限情况"), value("{{期限情况}}").span(3));
        form.row(1100, label("目前进展"), value("{{目前进展}}").span(3));
        form.row(
                2300,
                label("督办要求"),
                value("{{督办要求}}\n请于{{督办答复期限}}前书面报告办理情况；未按期办结的，说明原因和下一步安排。").span(3));
        form.row(640, label("督办人"), value("{{督办人}}"), label("联系电话"), value("{{人大电话}}"));
        form.row(640, label("签收人\n（签名）"), open(), label("签收日期"), value(OPEN_DATE));
        form.row(1800, label("承办单位\n办理情况\n报告"), value("{{督办答复}}").top().span(3));
        form.signature("{{人大机关}}（章）", "{{打印日期}}");
        form.save(LETTERS.resolve("supervision.docx"));
    }

    private static void rating() throws IOException, InvalidFormatException {
        var form = TemplateForm.upright("代表建议办理情况\n征询意见表", "");
        form.numbers("编号：{{届次}}{{编号}}{{轮次}}", "案号：{{案号}}");
        form.table(2340, 2600, 1560, 2800);
        form.row(800, label("建议标题"), value("{{建议标题}}").span(3));
        form.row(600, label("提出代表"), value("{{代表姓名}}"), label("身份"), value("{{代表身份}}"));
        form.row(640, label("承办单位"), value("{{承办单位}}").span(3));
        form.row(600, label("是否收到答复函"), value("{{是否收到}}"), label("收到日期"), value("{{收到日期}}"));
        form.row(640, label("总体评价"), value("{{总体评价}}").span(3));
        form.row(540, label("其中：面商"), value("{{面商}}").span(3));
        form.row(540, label("其中：态度"), value("{{态度}}").span(3));
        form.row(540, label("其中：答复"), value("{{答复}}").span(3));
        form.row(540, label("其中：结果"), value("{{结果}}").span(3));
        form.row(600, label("答复类别（{{答复类别}}）"), value("{{同意类别}}").span(3));
        form.row(2500, label("对办理的意见\n（不满意的请\n写明具体理由）"), value("{{意见}}").top().span(3));
        form.row(700, label("代表签名"), value("{{评价方式}}"), label("评价日期"), value("{{评价日期}}"));
        form.row(600, label("通讯地址"), open(), label("电话"), open());
        form.note("注：1. 请在相应的□内打“√”，总体评价和分项评价各选一项。");
        form.note("　　2. 本表请填好后直接送交{{人大机关}}（电话：{{人大电话}}），不要交给承办单位；也可登录系统评价，或电话请工作人员代录。");
        form.save(LETTERS.resolve("rating.docx"));
    }

    private static void receipt() throws IOException, InvalidFormatException {
        var form = TemplateForm.lying("代表建议签收单", "{{人大机关}}");
        form.numbers("案号：{{案号}}　　{{件数}}", "打印日期：{{打印日期}}");
        form.table(780, 1250, 4090, 2800, 850, 1750, 1430, 1750);
        form.header("序号", "编号", "建议标题", "承办单位", "方式", "期限", "签收人", "日期");
        form.row(
                760,
                value("{{签收}}[序号]").small().centred(),
                value("[编号]").small().centred(),
                value("[标题]").small(),
                value("[单位]").small(),
                value("[方式]").small().centred(),
                value("[期限]").small().centred(),
                value("[签收人]").small().centred(),
                value("[签收日期]").small().centred());
        form.note("注：签收人签名并填写日期；已在系统签收的，列出签收人和时间。联系电话：{{人大电话}}。");
        form.save(LETTERS.resolve("receipt.docx"));
    }

    private static void record() throws IOException, InvalidFormatException {
        var form = TemplateForm.upright("代表建议办理过程记录", "{{人大机关}}");
        form.numbers("编号：{{届次}}{{编号}}", "案号：{{案号}}");
        form.table(1500, 4000, 1300, 2500);
        form.row(700, label("建议标题"), value("{{建议标题}}").span(3));
        form.row(560, label("提出代表"), value("{{提出代表}}").span(3));
        form.row(560, label("办理结果"), value("{{办理结果}}"), label("总体评价"), value("{{总体评价}}"));
        form.section("一、承办单位");
        form.table(660, 1580, 640, 1840, 1840, 1840, 900);
        form.smallHeader("轮次", "单位", "方式", "交办", "期限", "完成", "情况");
        form.lines("{{办理}}[轮次]", "[单位]", "[方式]", "[交办]", "[期限]", "[完成]", "[情况]");
        form.section("二、联系代表");
        form.table(1840, 1700, 700, 1300, 3760);
        form.smallHeader("日期", "单位", "方式", "人员", "内容");
        form.lines("{{联系}}[日期]", "[单位]", "[方式]", "[人员]", "[内容]");
        form.section("三、会办意见");
        form.table(1840, 1900, 5560);
        form.smallHeader("日期", "单位", "意见");
        form.lines("{{意见}}[日期]", "[单位]", "[内容]");
        form.section("四、代表评价");
        form.table(660, 1300, 900, 2300, 2240, 1900);
        form.smallHeader("轮次", "代表", "总体", "分项", "理由", "时间");
        form.lines("{{评价}}[轮次]", "[代表]", "[总体]", "[分项]", "[理由]", "[时间]");
        form.section("五、时间线");
        form.table(2560, 1200, 2140, 3400);
        form.smallHeader("时间", "人员", "事项", "详情");
        form.lines("{{时间线}}[时间]", "[人员]", "[事项]", "[详情]");
        form.note("");
        form.save(LETTERS.resolve("record.docx"));
    }

    private static void contents() throws IOException, InvalidFormatException {
        var form = TemplateForm.upright("卷内目录", "{{人大机关}}");
        form.numbers("编号：{{届次}}{{编号}}", "案号：{{案号}}");
        form.table(1500, 3700, 1300, 2800);
        form.row(700, label("建议标题"), value("{{建议标题}}").span(3));
        form.row(560, label("提出代表"), value("{{提出代表}}"), label("办结日期"), value("{{办结日期}}"));
        form.gap();
        form.table(800, 3650, 1950, 750, 2150);
        form.header("序号", "材料名称", "日期", "页码", "备注");
        form.row(
                560,
                value("{{目录}}[序号]").centred(),
                value("[名称]"),
                value("[日期]").small().centred(),
                value(""),
                value("[备注]").small());
        form.note("共 {{份数}} 份。序号与文件名开头的编号一致；页码在打印装订后填写。");
        form.save(LETTERS.resolve("contents.docx"));
    }
}
