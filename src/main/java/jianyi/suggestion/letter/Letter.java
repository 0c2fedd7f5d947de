package jianyi.suggestion.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyi.calendar.ChineseDates;
import jianyi.office.Office;
import jianyi.papers.LetterText;
import jianyi.papers.PaperTemplate;

/**
 * The wording of a reply letter: what stands in each place-holder of the template. All signers are answered, not the leading
 * deputy alone (代表法 第五十一条).
 */
record Letter(LetterFacts facts) {

    static final PaperTemplate TEMPLATE = new PaperTemplate("reply", "答复函", List.of("称谓", "正文"));

    /** Place-holder → text; several paragraphs as a list. The names are those of docs/letters.md. */
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        values.put("类别", plain(facts.replyClass()));
        values.put("签发人", plain(facts.issuer()));
        values.put("文号", letterNumber());
        values.put("会次", occasion());
        values.put("标题", heading());
        values.put("称谓", signers() + "代表：");
        values.put("开头", opening());
        values.put("正文", LetterText.paragraphs(facts.text()));
        values.put("结语", closing());
        values.put("落款", formal(facts.sender()));
        values.put("日期", date());
        values.put("承办单位", formal(facts.unit()));
        values.put("承办人", plain(facts.handler()));
        values.put("联系电话", plain(facts.unit().phone()));
        values.put("是否公开", disclosure());
        values.put("抄送", copies());
        values.put("建议标题", quoted());
        values.put("建议编号", plain(facts.number()));
        values.put("代表姓名", briefSigners());
        values.put("人大机关", congressOffice());
        values.put("人大电话", plain(facts.body().phone()));
        return values;
    }

    private String letterNumber() {
        String given = plain(facts.letterNumber());
        return given.isEmpty() ? "　　函〔" + facts.year() + "〕　　号" : LetterText.documentNumber(given);
    }

    private String occasion() {
        return LetterText.occasion(facts.session(), facts.seriesYear());
    }

    private String heading() {
        return "关于对" + occasion() + plain(facts.number()) + "建议的答复" + (facts.round() > 1 ? "\n（再次答复）" : "");
    }

    private String signers() {
        return facts.signers().stream().map(Letter::plain).collect(Collectors.joining("、"));
    }

    /** For the form, which must fit on its page. */
    private String briefSigners() {
        int count = facts.signers().size();
        return count <= 6 ? signers() : plain(facts.signers().get(0)) + "等" + count + "名代表";
    }

    private String opening() {
        return you() + "提出的" + quoted() + "（" + plain(facts.number()) + "）收悉。" + ownPart() + earlier() + "现"
                + (facts.round() > 1 ? "再次" : "") + "答复如下：";
    }

    private String you() {
        return facts.signers().size() > 1 ? "你们" : "您";
    }

    private String quoted() {
        return LetterText.quoted(facts.title());
    }

    private String earlier() {
        return facts.earlier().isEmpty()
                ? ""
                : "我们已以" + facts.earlier().stream().map(Letter::plain).collect(Collectors.joining("、")) + "作过答复，根据"
                        + you() + "的评价意见，我们又作了办理，";
    }

    private String ownPart() {
        if (facts.part() == null) {
            return "";
        }
        String part = plain(facts.part());
        boolean brief = !part.isEmpty() && part.length() <= 60;
        return "其中" + (brief ? "“" + part + "”" : "有关内容") + "由我们承办，";
    }

    /** Leaves out what the unit has already said in its own words. */
    private List<String> closing() {
        var said = LetterText.paragraphs(facts.text());
        String end = String.join("", said.subList(Math.max(0, said.size() - 2), said.size()));
        var closing = new ArrayList<String>();
        if (!end.contains("感谢")) {
            closing.add("感谢" + you() + "对我们工作的关心和支持，欢迎继续提出宝贵意见和建议。");
        }
        if (!end.matches("(?s).*(专此|特此)(答复|函复|回复).*|.*此复[。.]?")) {
            closing.add("专此答复。");
        }
        return closing;
    }

    private String date() {
        return facts.letterDate() == null ? facts.year() + "年　　月　　日" : ChineseDates.format(facts.letterDate());
    }

    private String disclosure() {
        return switch (facts.disclosure()) {
            case "full" -> "公开";
            case "title" -> "仅公开标题";
            default -> "不公开";
        };
    }

    private String copies() {
        return facts.government() == null
                ? congressOffice() + "。"
                : congressOffice() + "，" + formal(facts.government()) + "办公室。";
    }

    private String congressOffice() {
        return LetterText.congressOffice(facts.body());
    }

    private static String formal(Office office) {
        return LetterText.formal(office);
    }

    private static String plain(String text) {
        return LetterText.line(text);
    }
}
