package jianyi.suggestion.figure;

import static jianyi.casework.figure.Figure.Kind.ANY;
import static jianyi.casework.figure.Figure.Kind.EVERY;
import static jianyi.casework.figure.Figure.Kind.NUMBER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.casework.figure.Figure;
import jianyi.casework.figure.Figures;
import jianyi.casework.figure.Lines;
import jianyi.casework.figure.Portions;
import jianyi.casework.figure.Span;
import jianyi.suggestion.handling.ReplyClasses;
import jianyi.suggestion.handling.ReplyClasses.ReplyClass;
import org.springframework.stereotype.Component;

/** The figures of suggestions (代表法 第五十一条), each with its rule in words; {@link SuggestionLines} counts by them. */
@Component
class SuggestionFigures implements Figures {

    private static final String ASSIGNED = "交办日期", DELIVERED = "答复送达日期", CLOSED = "办结日期", TODAY = "统计当日";
    private static final String RETURNED = "当年办结并收回评价的件数为分母；办结以后的评价为最终评价，未反馈的不计入，更不算满意。";

    private final ReplyClasses classes;
    private final SuggestionLines lines;

    SuggestionFigures(ReplyClasses classes, SuggestionLines lines) {
        this.classes = classes;
        this.lines = lines;
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public Lines lines(Span span) {
        return lines.of(span, codes(classes.of(span.body())), codes(solved(span.body())));
    }

    @Override
    public Optional<Portions> portions(Span span) {
        return Optional.of(lines.portions(span, codes(classes.of(span.body())), codes(solved(span.body()))));
    }

    @Override
    public Lines loose(Span span) {
        return SuggestionLines.loose();
    }

    private List<ReplyClass> solved(String body) {
        return classes.of(body).stream()
                .filter(one -> one.meaning().equals("solved"))
                .toList();
    }

    private static List<String> codes(List<ReplyClass> some) {
        return some.stream().map(ReplyClass::code).toList();
    }

    @Override
    public List<Figure> of(String body) {
        var all = new ArrayList<Figure>();
        all.addAll(received());
        all.addAll(replies());
        all.addAll(ratings());
        all.addAll(results(classes.of(body), solved(body)));
        all.addAll(ways());
        all.addAll(holders());
        return all;
    }

    private static List<Figure> received() {
        var all = new Figure(
                        "received",
                        "收到代表建议",
                        "件",
                        NUMBER,
                        "提出日期",
                        "当年提出的代表建议、批评和意见件数，不论是否受理；下面各项按统计当日的情况分开，相加等于总数（会议期间提出的除外）。")
                .ofCongress();
        return List.of(
                all,
                Figure.beside(all, "receivedInSession", "其中会议期间提出的", "其中在人民代表大会会议期间提出的。"),
                Figure.beside(all, "receivedAlone", "单独受理", "其中已经受理、单独办理的。"),
                Figure.beside(all, "receivedJoined", "与其他建议并案", "其中与其他建议合并办理的。"),
                Figure.beside(all, "receivedUpward", "转请上级代表提出", "其中转请上级代表提出的。"),
                Figure.beside(all, "receivedWaiting", "尚待附议、审查或者修改", "其中还没有受理的。"),
                Figure.beside(all, "receivedLetter", "作为来信处理", "其中作为来信处理或者转有关机关的。"),
                Figure.beside(all, "receivedSplit", "拆分", "其中拆分为其他建议的，拆出的另计。"),
                Figure.beside(all, "receivedWithdrawn", "代表撤回", "其中由代表撤回的。"));
    }

    private static List<Figure> replies() {
        var inTime = new Figure(
                "inTime",
                "按期答复率",
                "件",
                EVERY,
                "答复期限",
                "第一次答复的期限在当年届满的件数为分母，到期没有答复的也在内；期限届满前送达代表的为分子，期限后遇休息日的顺延到下一个工作日之前。");
        return List.of(
                new Figure(
                        "replied",
                        "答复率",
                        "件",
                        EVERY,
                        ASSIGNED,
                        "当年交办的件数为分母，并案、拆分、作来信处理和撤回的除外；承办单位都已答复代表的为分子。只说明答复函已经送达，不说明问题已经解决。"),
                inTime,
                Figure.beside(inTime, "heldUp", "其中逾期、但到期前已送人大审核的", "没有按期送达、而承办单位在期限内已把最后一稿送人大审核的件数，占全部到期件数。"),
                new Figure(
                        "overdue",
                        "超期未答复",
                        "件",
                        NUMBER,
                        TODAY,
                        "到统计当日（以往年度到年末）期限已过、还没有答复代表的件数，不分哪年交办，二次办理的也在内；中止计算的除外；天数为自然日。"),
                new Figure(
                        "metFaceToFace",
                        "面商率",
                        "件",
                        EVERY,
                        DELIVERED,
                        "当年第一次答复的件数为分母；起草答复以前走访过代表或者与代表座谈过、代表没有否认的为分子。电话、书信不算面商。"));
    }

    private static List<Figure> ratings() {
        var rated = new Figure(
                "rated", "反馈率", "次", EVERY, "评价期满日", "评价期在当年届满的次数为分母，二次办理的再评一次也算一次；领衔代表作出评价的为分子，由工作人员代录的也在内。");
        return List.of(
                rated,
                Figure.beside(rated, "typedIn", "其中由工作人员代录的", "根据代表的纸质评价表或者电话由工作人员录入的次数，占评价期满的次数。"),
                verdict("satisfied", "满意"),
                first("satisfied", "firstSatisfied", "满意"),
                typed("satisfied", "typedSatisfied", "满意"),
                verdict("basic", "基本满意"),
                first("basic", "firstBasic", "基本满意"),
                typed("basic", "typedBasic", "基本满意"),
                verdict("dissatisfied", "不满意"),
                first("dissatisfied", "firstDissatisfied", "不满意"),
                typed("dissatisfied", "typedDissatisfied", "不满意"),
                new Figure("silent", "未反馈", "件", EVERY, CLOSED, "当年办结的件数为分母，没有收回评价的为分子。未反馈不是满意。"));
    }

    private static Figure verdict(String key, String label) {
        return new Figure(key, label, "件", EVERY, CLOSED, "最终评价为“" + label + "”的件数。" + RETURNED);
    }

    private static Figure first(String of, String key, String label) {
        return Figure.beside(
                verdict(of, label), key, "首次评价为" + label + "的", "当年办结的件中，领衔代表对第一次答复的评价为“" + label + "”的，占对第一次答复作过评价的。");
    }

    private static Figure typed(String of, String key, String label) {
        return Figure.beside(verdict(of, label), key, "其中由工作人员代录的", "最终评价为“" + label + "”、由工作人员根据纸质评价表或者电话录入的，占收回的评价。");
    }

    private static Stream<Figure> classes(Figure solved, List<ReplyClass> all) {
        return all.stream()
                .map(one -> new Figure(
                        "class" + one.code(),
                        "答复类别为“" + one.shown() + "”的",
                        "件次",
                        EVERY,
                        DELIVERED,
                        "当年第一次答复的件次为分母，一件由几个单位分别答复的分别计算；最近一次答复的类别为“" + one.shown() + "”的为分子。",
                        solved.key(),
                        false,
                        true));
    }

    private static List<Figure> results(List<ReplyClass> classes, List<ReplyClass> solves) {
        var solved = solves.stream().map(ReplyClass::shown).collect(Collectors.joining("、"));
        var all = new Figure(
                "solved",
                "解决率",
                "件",
                EVERY,
                DELIVERED,
                "当年第一次答复的件数为分母；最近一次答复的类别为“" + solved + "”的为分子。按答复函所写的类别计算，“正在解决”不加进来。");
        var kept = new Figure(
                "promisesKept",
                "承诺兑现率",
                "项",
                EVERY,
                "承诺日期",
                "承诺日期在当年届满的承诺为分母，届满以前已由新的承诺替代或者不再跟踪的除外；在承诺日期以前由代表确认兑现的为分子，没有人确认的不算兑现。");
        var open =
                new Figure("promisesOpen", "正在落实的承诺", "项", NUMBER, TODAY, "到统计当日（以往年度到年末）还没有兑现、说明、替代或者不再跟踪的承诺，不分哪年作出。");
        return Stream.of(
                        Stream.of(all),
                        classes(all, classes),
                        Stream.of(
                                Figure.beside(all, "disputed", "其中代表不认可答复类别的", "对第一次答复作评价时，领衔代表不认可答复类别的件数，占已答复的件数。"),
                                kept,
                                Figure.beside(kept, "keptLater", "其中日期过后才确认兑现的", "承诺日期以后才由代表确认兑现的项数，占到期的承诺。"),
                                open,
                                Figure.beside(open, "promisesLate", "其中已过承诺日期的", "其中到统计当日已经过了承诺日期的。")))
                .flatMap(some -> some)
                .toList();
    }

    private static List<Figure> ways() {
        return List.of(
                new Figure("refused", "退办", "件", ANY, ASSIGNED, "当年交办的件数为分母；承办单位（包括会办单位）提出退办并经单位负责人同意的为分子，不论后来是否改交。"),
                new Figure("secondRound", "二次办理", "件", ANY, ASSIGNED, "当年交办的件数为分母；代表不满意而再次交办的为分子。"),
                new Figure("authors", "提出面", "人", EVERY, "提出日期", "在任代表人数为分母，以统计时的名册为准；当年领衔提出过建议的为分子，撤回的除外。提得多少不说明履职好坏。")
                        .ofCongress()
                        .withoutCases());
    }

    private static List<Figure> holders() {
        var open = new Figure(
                "holding", "现由谁办理", "件", NUMBER, TODAY, "到统计当日（以往年度到年末）还没有办结的件数，不分哪年提出；并案的随主件，不另计。天数为最近一步已等待的自然日。");
        return List.of(
                open,
                Figure.beside(open, "heldByUnits", "在承办单位", "其中承办单位正在办理的。"),
                Figure.beside(open, "heldByGovernment", "在政府", "其中等待政府分派或者签发的。"),
                Figure.beside(open, "heldByCongress", "在人大", "其中等待人大审查、交办、审核、送达或者决定的。"),
                Figure.beside(open, "heldByDeputies", "在代表", "其中等待代表附议、修改、评价或者由上级代表提出的。"));
    }
}
