package jianyi.suggestion.past;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jianyi.deputy.Deputy;
import jianyi.flow.Refusal;
import jianyi.intake.Book;
import jianyi.intake.Change;
import jianyi.intake.Judged;
import jianyi.office.Office;
import jianyi.suggestion.Words;
import jianyi.suggestion.files.FileType;

/** Reads the lines of one congress's past suggestions and compares them with what is stored. */
class PastReader {

    private static final int EARLIEST = 1949;
    private static final int LONG = 20_000;
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
    private static final LocalDate SPREADSHEETS_BEGIN = LocalDate.of(1899, 12, 30);
    private static final Map<String, String> DISCLOSURE =
            Map.of("全文公开", "full", "同意全文公开", "full", "仅公开标题", "title", "不公开", "none", "", "none");

    private final PastTable.Known known;
    private final Map<String, Deputy> byCard;
    private final Map<String, String> codes;
    private final LocalDate today;
    private final Map<String, Integer> met = new HashMap<>();

    PastReader(PastTable.Known known, List<Deputy> deputies, List<Office> offices, LocalDate today) {
        this.known = known;
        this.byCard = deputies.stream().collect(Collectors.toMap(Deputy::card, one -> one));
        this.codes = offices.stream().collect(Collectors.toMap(Office::name, Office::code, (one, other) -> one));
        this.today = today;
    }

    /** Every line, in order. */
    List<Judged> judge(Book.Table table) {
        return table.lines().stream().map(this::judge).toList();
    }

    private Judged judge(Book.Line line) {
        try {
            PastRow row = row(line);
            once(row, line);
            Optional<PastTable.Stored> stored = known.find(row);
            Change change = stored.isEmpty()
                    ? Change.NEW
                    : stored.get().fingerprint().equals(row.fingerprint()) ? Change.SAME : Change.CHANGED;
            String label = row.year() + "年　" + row.title() + "（" + row.deputyName() + "）";
            String remark = stored.map(PastTable.Stored::number).orElse(null);
            return new Judged(PastSheet.NAME, line.number(), label, change, remark, row.storedAs(remark));
        } catch (Refusal refusal) {
            return Judged.faulty(PastSheet.NAME, line.number(), plain(line.get("标题")), refusal.getMessage());
        }
    }

    private static String plain(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.substring(0, Math.min(60, plain.length()));
    }

    private void once(PastRow row, Book.Line line) {
        String key = row.year() + (row.original() == null ? row.nameKey() : "编号" + row.original());
        Integer before = met.putIfAbsent(key, line.number());
        if (before != null) {
            throw Refusal.invalid("与第 " + before + " 行重复" + (row.original() == null ? "" : "：“编号”相同"));
        }
    }

    private PastRow row(Book.Line line) {
        String category = text(line, "类别", 40);
        boolean ours = category == null || Words.CATEGORIES.contains(category);
        List<String> units = several(line, "承办单位", 300);
        return new PastRow(
                null,
                year(line),
                original(line),
                text(line, "届次", 60),
                required(line, "标题", 100),
                orEmpty(text(line, "案由", LONG)),
                orEmpty(text(line, "具体建议", LONG)),
                deputy(line),
                required(line, "代表", 30),
                text(line, "附议", 500),
                ours && category != null ? category : "其他",
                ours ? null : category,
                units.isEmpty() ? null : String.join("、", units),
                units.stream()
                        .map(codes::get)
                        .filter(code -> code != null)
                        .distinct()
                        .toList(),
                text(line, "办理结果类别", 40),
                text(line, "答复摘要或全文", LONG),
                rating(line),
                day(line),
                files(line),
                Optional.ofNullable(DISCLOSURE.get(line.get("公开")))
                        .orElseThrow(() -> Refusal.invalid("“公开”应为全文公开、仅公开标题或不公开")));
    }

    private int year(Book.Line line) {
        String year = required(line, "年份", 10).replaceFirst("年$", "");
        if (!year.matches("\\d{4}") || Integer.parseInt(year) < EARLIEST || Integer.parseInt(year) > today.getYear()) {
            throw Refusal.invalid("“年份”应为 " + EARLIEST + " 至 " + today.getYear() + " 的四位数字");
        }
        return Integer.parseInt(year);
    }

    /** 第12号 and 12 are the same number. */
    private static String original(Book.Line line) {
        String number = text(line, "编号", 40);
        return number == null ? null : number.replaceFirst("^第\\s*(\\d+)\\s*号$", "$1");
    }

    private String deputy(Book.Line line) {
        String card = text(line, "代表证号", 30);
        if (card == null) {
            return null;
        }
        Deputy deputy = byCard.get(card);
        if (deputy == null || !deputy.name().equals(line.get("代表"))) {
            throw Refusal.invalid("“代表证号”" + card + " 与名册里的“代表”不符");
        }
        return deputy.person();
    }

    private static String rating(Book.Line line) {
        String said = line.get("满意度");
        if (said.isEmpty() || said.equals("未评价")) {
            return null;
        }
        return Words.RATING.entrySet().stream()
                .filter(one -> one.getValue().equals(said))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("“满意度”应为满意、基本满意、不满意，或空着"));
    }

    /** A day as people write it, or as spreadsheet programs count it. */
    private LocalDate day(Book.Line line) {
        String said = line.get("答复日期");
        if (said.isEmpty()) {
            return null;
        }
        Matcher written = DAY.matcher(said);
        try {
            LocalDate day = said.matches("\\d{4,5}")
                    ? SPREADSHEETS_BEGIN.plusDays(Integer.parseInt(said))
                    : written.matches()
                            ? LocalDate.of(number(written, 1), number(written, 2), number(written, 3))
                            : null;
            if (day != null && day.getYear() >= EARLIEST && !day.isAfter(today)) {
                return day;
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        throw Refusal.invalid("“答复日期”应为不晚于今天的日期，如 2019-09-12");
    }

    private static int number(Matcher written, int group) {
        return Integer.parseInt(written.group(group));
    }

    private static List<String> files(Book.Line line) {
        List<String> files =
                several(line, "文件名", 1000).stream().map(PastLetters::plainName).toList();
        files.stream()
                .filter(name -> FileType.named(name).isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.invalid("“文件名”" + name + " 的类型不支持，可以是 pdf、ofd、docx、doc、xlsx、jpg、png 等");
                });
        return files;
    }

    private static List<String> several(Book.Line line, String heading, int longest) {
        String text = text(line, heading, longest);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[、；;\\n]"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toList();
    }

    private static String required(Book.Line line, String heading, int longest) {
        return Optional.ofNullable(text(line, heading, longest))
                .orElseThrow(() -> Refusal.invalid("请填写“" + heading + "”"));
    }

    private static String text(Book.Line line, String heading, int longest) {
        String text = line.get(heading).replace("\r", "");
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw Refusal.invalid("“" + heading + "”含有不能保存的字符，请重新填写");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw Refusal.invalid("“" + heading + "”最多 " + longest + " 个字");
        }
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
