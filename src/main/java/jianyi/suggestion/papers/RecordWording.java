package jianyi.suggestion.papers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jianyi.casework.timeline.Chronicle;
import jianyi.casework.timeline.Entry;
import jianyi.papers.LetterText;
import jianyi.papers.Names;
import jianyi.papers.PaperRows;
import jianyi.papers.PaperTemplate;
import jianyi.suggestion.Contact;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Rating;
import jianyi.suggestion.Words;
import jianyi.suggestion.rating.Ratings;
import jianyi.suggestion.time.SheetDates;
import org.springframework.stereotype.Component;

/** 办理过程记录, the archive's account of how the case went: units, contacts, opinions, ratings and the timeline. */
@Component
class RecordWording {

    static final PaperTemplate TEMPLATE = new PaperTemplate("record", "办理过程记录", List.of("时间线", "评价"));

    private final PaperHead head;
    private final Handlings handlings;
    private final Ratings ratings;
    private final Chronicle chronicle;
    private final Names names;
    private final SheetDates dates;

    RecordWording(
            PaperHead head, Handlings handlings, Ratings ratings, Chronicle chronicle, Names names, SheetDates dates) {
        this.head = head;
        this.handlings = handlings;
        this.ratings = ratings;
        this.chronicle = chronicle;
        this.names = names;
        this.dates = dates;
    }

    Map<String, Object> values(CaseBundle file) {
        var values = head.of(file);
        values.put("办理结果", file.it().state().label() + "　" + dates.day(file.it().closedOn()));
        values.put(
                "总体评价",
                file.sight().ratings(file.it().round())
                        ? Words.of(Words.RATING, file.it().verdict())
                        : "");
        values.put("办理", table(List.of("轮次", "单位", "方式", "交办", "期限", "完成", "情况"), units(file)));
        values.put("联系", table(List.of("日期", "单位", "方式", "人员", "内容"), contacts(file)));
        values.put("意见", table(List.of("日期", "单位", "内容"), opinions(file)));
        values.put("评价", table(List.of("轮次", "代表", "总体", "分项", "理由", "时间"), judgements(file)));
        values.put("时间线", table(List.of("时间", "人员", "事项", "详情"), happenings(file)));
        return values;
    }

    private static PaperRows table(List<String> columns, Stream<Map<String, String>> lines) {
        var all = new ArrayList<>(lines.toList());
        if (all.isEmpty()) {
            var none = new LinkedHashMap<String, String>();
            columns.forEach(column -> none.put(column, column.equals(columns.get(0)) ? "（无）" : ""));
            all.add(none);
        }
        return new PaperRows(columns, all);
    }

    private Stream<Map<String, String>> units(CaseBundle file) {
        return file.handlings().stream()
                .map(one -> Map.of(
                        "轮次", String.valueOf(one.round()),
                        "单位", names.office(one.unit()),
                        "方式", one.part().label(),
                        "交办", dates.day(one.assignedOn()),
                        "期限", dates.due(one.replyDue()),
                        "完成", dates.day(one.endedOn()),
                        "情况", file.sight().state(one)));
    }

    private Stream<Map<String, String>> contacts(CaseBundle file) {
        return file.handlings().stream()
                .flatMap(one -> handlings.contacts(one.id()).stream().map(made -> contact(one, made)));
    }

    private Map<String, String> contact(Handling of, Contact made) {
        String who = LetterText.line(made.attended());
        return Map.of(
                "日期", dates.day(made.day()),
                "单位", names.office(of.unit()),
                "方式", Words.of(Words.CONTACT, made.way()),
                "人员", who.isEmpty() ? names.person(made.recordedBy()) : who,
                "内容", lines(made.note()));
    }

    private Stream<Map<String, String>> opinions(CaseBundle file) {
        return file.handlings().stream()
                .filter(one -> one.opinion() != null && file.sight().opinions())
                .map(one -> Map.of(
                        "日期", dates.day(one.opinionOn()),
                        "单位", names.office(one.unit()),
                        "内容", lines(one.opinion())));
    }

    private Stream<Map<String, String>> judgements(CaseBundle file) {
        return ratings.of(file.it().number()).stream()
                .filter(file.sight()::rating)
                .map(one -> judgement(file, one));
    }

    private Map<String, String> judgement(CaseBundle file, Rating one) {
        String parts = "面商" + word(one.contact()) + "，态度" + word(one.attitude()) + "，答复" + word(one.reply()) + "，结果"
                + word(one.result());
        String agreed = one.classAgreed() == null ? "" : one.classAgreed() ? "，同意答复类别" : "，不同意答复类别";
        String name = file.sight().author() ? LetterText.line(one.name()) : CaseBundle.NAMELESS;
        return Map.of(
                "轮次", String.valueOf(one.round()),
                "代表", name + (one.leading() ? "（领衔）" : "（附议）"),
                "总体", word(one.overall()),
                "分项", parts + agreed,
                "理由", lines(one.reason()),
                "时间", dates.minute(one.ratedAt()));
    }

    private static String word(String code) {
        return Words.of(Words.RATING, code);
    }

    private Stream<Map<String, String>> happenings(CaseBundle file) {
        return chronicle.of(file.it().number()).stream()
                .filter(file.sight()::entry)
                .map(this::happening);
    }

    private Map<String, String> happening(Entry entry) {
        return Map.of(
                "时间", dates.minute(entry.at()),
                "人员", LetterText.line(entry.name()),
                "事项", LetterText.line(entry.what()),
                "详情", lines(Objects.requireNonNullElse(entry.detail(), "")));
    }

    private static String lines(String text) {
        return String.join("\n", LetterText.paragraphs(text));
    }
}
