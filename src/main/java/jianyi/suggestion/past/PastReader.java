package jianyi.suggestion.past;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import jianyi.deputy.Deputy;
import jianyi.files.content.FileType;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.flow.text.Days;
import jianyi.flow.text.Text;
import jianyi.intake.Change;
import jianyi.intake.Judged;
import jianyi.intake.book.Book;
import jianyi.office.Office;
import jianyi.suggestion.Words;

/** Reads the lines of one congress's past suggestions and compares them with what is stored. */
class PastReader {

    private static final int EARLIEST = 1949;
    private static final int LONG = 20_000;
    private static final int PORTION = 200;
    private static final LocalDate SPREADSHEETS_BEGIN = LocalDate.of(1899, 12, 30);
    private static final Map<String, String> DISCLOSURE =
            Map.of("全文公开", "full", "同意全文公开", "full", "仅公开标题", "title", "不公开", "none");

    private final PastKnown known;
    private final Function<List<String>, Map<String, PastRow>> stored;
    private final Map<String, Deputy> byCard;
    private final Map<String, String> codes;
    private final LocalDate today;
    private final Map<PastKey, Met> met = new HashMap<>();

    /** @param stored gives the whole rows stored under these case numbers */
    PastReader(
            PastKnown known,
            Function<List<String>, Map<String, PastRow>> stored,
            List<Deputy> deputies,
            List<Office> offices,
            LocalDate today) {
        this.known = known;
        this.stored = stored;
        this.byCard = deputies.stream()
                .collect(Collectors.toMap(one -> Text.key(one.card()), one -> one, (one, same) -> one));
        this.codes = offices.stream()
                .collect(Collectors.toMap(office -> Text.key(office.name()), Office::code, (one, same) -> one));
        this.today = today;
    }

    private record Met(int line, PastRow row) {}

    /** A line with its row, or with what is wrong with it. */
    private record Read(Book.Line line, PastRow row, String number, Judged faulty) {}

    /** Every line, in order. */
    List<Judged> judge(Book.Table table) {
        List<Judged> judged = new ArrayList<>();
        List<Book.Line> lines = table.lines();
        for (int from = 0; from < lines.size(); from += PORTION) {
            List<Read> some = lines.subList(from, Math.min(lines.size(), from + PORTION)).stream()
                    .map(this::read)
                    .toList();
            Map<String, PastRow> before = stored.apply(
                    some.stream().map(Read::number).filter(Objects::nonNull).toList());
            some.forEach(one -> judged.add(judge(one, before)));
        }
        return judged;
    }

    private Read read(Book.Line line) {
        try {
            line.fault().ifPresent(fault -> {
                throw Refusal.invalid(fault);
            });
            PastRow row = row(line);
            once(row, line);
            return new Read(line, row, known.find(row).orElse(null), null);
        } catch (Refusal refusal) {
            return new Read(
                    line,
                    null,
                    null,
                    Judged.faulty(PastSheet.NAME, line.number(), shortened(line.get("标题")), refusal.getMessage()));
        }
    }

    private static Judged judge(Read read, Map<String, PastRow> stored) {
        if (read.faulty() != null) {
            return read.faulty();
        }
        PastRow row = read.row();
        int line = read.line().number();
        String label = row.year() + "年　" + row.title() + "（" + row.deputyName() + "）";
        PastRow before = read.number() == null ? null : stored.get(read.number());
        if (before == null) {
            return new Judged(PastSheet.NAME, line, label, Change.NEW, null, row.forTheFirstTime());
        }
        if (!PastSame.same(row.title(), row.deputyName(), before.title(), before.deputyName())) {
            return Judged.faulty(PastSheet.NAME, line, label, conflict(row, before));
        }
        PastRow after = row.over(before);
        List<String> changes = after.differences(before);
        return new Judged(
                PastSheet.NAME,
                line,
                label,
                changes.isEmpty() ? Change.SAME : Change.CHANGED,
                changes.isEmpty() ? before.number() : before.number() + "\n" + String.join("\n", changes),
                after);
    }

    private static String conflict(PastRow row, PastRow before) {
        return "“编号”" + row.original() + " 在 " + row.year() + " 年“" + (row.session() == null ? "届次空着" : row.session())
                + "”里已有另一件（" + before.number() + "）。系统里是“" + before.title() + "”（" + before.deputyName() + "），文件里是“"
                + row.title()
                + "”（" + row.deputyName() + "）。没有保存，请核对“编号”和“届次”";
    }

    private static String shortened(String text) {
        String plain = Text.line(text).replace("\0", "");
        return plain.substring(0, Math.min(60, plain.length()));
    }

    private void once(PastRow row, Book.Line line) {
        PastKey key = row.key();
        Met before = met.putIfAbsent(
                key.number() == null ? key : new PastKey(key.year(), key.number(), key.series(), ""),
                new Met(line.number(), row));
        if (before == null) {
            return;
        }
        boolean same = key.name().equals(before.row().key().name());
        throw Refusal.invalid("与第 " + before.line() + " 行重复"
                + (key.number() == null ? "" : "：“编号”相同")
                + (same
                        ? ""
                        : "，内容不同：第 " + before.line() + " 行是“" + before.row().title() + "”（"
                                + before.row().deputyName() + "），这一行是“" + row.title() + "”（" + row.deputyName() + "）"));
    }

    private PastRow row(Book.Line line) {
        if (PastSheet.example(line)) {
            throw Refusal.invalid("这是模板里的示例行，请删掉");
        }
        String category = name(line, "类别", 40);
        boolean ours = category == null || Words.CATEGORIES.contains(category);
        List<String> units = several(line, "承办单位", 300);
        int year = year(line);
        return new PastRow(
                null,
                year,
                Typed.optional("编号", line.get("编号"), 40),
                Typed.optional("届次", line.get("届次"), 60),
                Typed.required("标题", line.get("标题"), 100),
                Typed.text("案由", line.get("案由"), LONG),
                Typed.text("具体建议", line.get("具体建议"), LONG),
                deputy(line),
                Typed.name("代表", line.get("代表"), 30),
                joined(several(line, "附议", 500)),
                category == null ? null : ours ? category : "其他",
                ours ? null : category,
                joined(units),
                units.stream()
                        .map(unit -> codes.get(Text.key(unit)))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                name(line, "办理结果类别", 40),
                Typed.text("答复摘要或全文", line.get("答复摘要或全文"), LONG),
                rating(line),
                day(line),
                files(line),
                disclosure(line));
    }

    private static String name(Book.Line line, String heading, int longest) {
        return line.get(heading).isEmpty() ? null : Typed.name(heading, line.get(heading), longest);
    }

    private static String joined(List<String> names) {
        return names.isEmpty() ? null : String.join("、", names);
    }

    private static String disclosure(Book.Line line) {
        String said = Text.name(line.get("公开"));
        return said.isEmpty()
                ? null
                : Optional.ofNullable(DISCLOSURE.get(said)).orElseThrow(() -> Refusal.invalid("“公开”应为全文公开、仅公开标题或不公开"));
    }

    private int year(Book.Line line) {
        OptionalInt year = Days.yearOf(Typed.required("年份", line.get("年份"), 40));
        if (year.isEmpty() || year.getAsInt() < EARLIEST || year.getAsInt() > today.getYear()) {
            throw Refusal.invalid("“年份”应为 " + EARLIEST + " 至 " + today.getYear() + " 的四位数字");
        }
        return year.getAsInt();
    }

    private String deputy(Book.Line line) {
        String card = name(line, "代表证号", 30);
        if (card == null) {
            return null;
        }
        Deputy deputy = byCard.get(Text.key(card));
        if (deputy == null || !Text.key(deputy.name()).equals(Text.key(line.get("代表")))) {
            throw Refusal.invalid("“代表证号”" + card + " 与名册里的“代表”不符");
        }
        return deputy.person();
    }

    private static String rating(Book.Line line) {
        String said = Text.name(line.get("满意度"));
        if (said.isEmpty() || said.equals("未评价")) {
            return null;
        }
        return Words.RATING.entrySet().stream()
                .filter(one -> one.getValue().equals(said))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("“满意度”应为满意、基本满意、不满意，或空着"));
    }

    /** A day as people write it; a bare number of five digits is how spreadsheet programs count days. */
    private LocalDate day(Book.Line line) {
        String said = Text.clean(line.get("答复日期")).strip();
        if (said.isEmpty()) {
            return null;
        }
        String digits = Text.code(said);
        Optional<LocalDate> day = digits.matches("[1-9][0-9]{4}")
                ? Optional.of(SPREADSHEETS_BEGIN.plusDays(Integer.parseInt(digits)))
                : Days.parse(said);
        return day.filter(one -> one.getYear() >= EARLIEST && !one.isAfter(today))
                .orElseThrow(() -> Refusal.invalid("“答复日期”应为不晚于今天的日期，如 2019-09-12；写的是“" + shortened(said) + "”"));
    }

    private static List<String> files(Book.Line line) {
        List<String> files =
                parts(line, "文件名", 1000).map(PastLetters::plainName).distinct().toList();
        files.stream()
                .filter(name -> FileType.named(name).isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.invalid("“文件名”" + name + " 的类型不支持，可以是 pdf、ofd、docx、doc、xlsx、jpg、png 等");
                });
        return files;
    }

    private static List<String> several(Book.Line line, String heading, int longest) {
        return parts(line, heading, longest).map(Text::name).distinct().toList();
    }

    private static java.util.stream.Stream<String> parts(Book.Line line, String heading, int longest) {
        String text = Optional.ofNullable(Typed.text(heading, line.get(heading), longest))
                .orElse("");
        return Arrays.stream(text.split("[、；;\\n]")).map(String::strip).filter(one -> !one.isEmpty());
    }
}
