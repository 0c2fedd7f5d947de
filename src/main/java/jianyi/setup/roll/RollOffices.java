package jianyi.setup.roll;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.flow.text.Text;
import jianyi.intake.Difference;
import jianyi.intake.Judged;
import jianyi.intake.book.Book;
import jianyi.office.Office;
import jianyi.office.OfficeKind;

/** The offices that are set up and those of earlier lines, and the sheet that brings more. */
class RollOffices {

    private final Map<String, Office> offices = new LinkedHashMap<>();
    private final Map<String, Integer> faulty = new HashMap<>();
    private final Met met;

    RollOffices(Collection<Office> offices, Met met) {
        offices.forEach(office -> this.offices.put(office.code(), office));
        this.met = met;
    }

    boolean knows(String code) {
        return offices.containsKey(code);
    }

    /** Those of a kind that are in use. */
    List<Office> of(OfficeKind kind) {
        return offices.values().stream()
                .filter(office -> office.kind() == kind && !office.retired())
                .toList();
    }

    /** The office of this code or this name. */
    Office named(String label, String typed) {
        String text = Typed.name(label, typed, 60);
        String code = Text.code(text);
        Office found = offices.values().stream()
                .filter(office -> office.code().equals(code) || Cells.same(office.name(), text))
                .min(Comparator.comparing(Office::retired))
                .orElseThrow(() -> Refusal.invalid(unknown(label, text)));
        if (found.retired()) {
            throw Refusal.invalid("“" + label + "”" + found.name() + " 已停用，请先在“单位和人员”里恢复");
        }
        return found;
    }

    private String unknown(String label, String text) {
        Integer line = faulty.get(Text.key(text));
        return line == null
                ? "“" + label + "”没有“" + text + "”，请先写在“机构”表里"
                : "“" + label + "”" + text + " 在“机构”表第 " + line + " 行，那一行有误，请先改好那一行";
    }

    /** Lines that name this office are faulty only because its own line is; they are to say so. */
    void faulty(Book.Line line) {
        Stream.of(line.get("代码"), line.get("名称"))
                .map(Text::key)
                .filter(key -> !key.isEmpty())
                .forEach(key -> faulty.putIfAbsent(key, line.number()));
    }

    /** Compares one line of the sheet. @throws Refusal 400 for a faulty one */
    Judged judge(Book.Line line) {
        String code = Typed.code("代码", line.get("代码"));
        met.once("机构 " + code, "“代码”" + code, line);
        Office before = offices.get(code);
        String name = Cells.kept(Typed.name("名称", line.get("名称"), 60), before == null ? null : before.name());
        offices.values().stream()
                .filter(other -> Cells.same(other.name(), name) && !other.code().equals(code) && !other.retired())
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.invalid("“名称”" + name + " 已是 " + other.code() + " 的名称");
                });
        if (before != null && before.retired()) {
            throw Refusal.invalid("“代码”" + code + " 是" + before.name() + "的，已停用；请先在“单位和人员”里恢复，或者另取代码");
        }
        Office after = new Office(
                code,
                name,
                kind(line, before),
                parent(kind(line, before), line.get("上级"), before),
                Cells.yes("自行签发", line.get("自行签发"), before != null && before.signsForItself()),
                Cells.phone("电话", line, before == null ? null : before.phone()));
        offices.put(code, after);
        return new Judged(
                RollSheets.OFFICES,
                line.number(),
                name,
                Cells.change(before, after),
                officeChanges(before, after),
                after);
    }

    private static String officeChanges(Office before, Office after) {
        return before == null
                ? after.kind().label() + "，代码 " + after.code()
                : Cells.words(Stream.of(
                        Difference.of("名称", before.name(), after.name()),
                        Difference.of("上级", before.parent(), after.parent()),
                        Difference.of(
                                "自行签发", Cells.yesNo(before.signsForItself()), Cells.yesNo(after.signsForItself())),
                        Difference.of("电话", before.phone(), after.phone())));
    }

    private static OfficeKind kind(Book.Line line, Office before) {
        String typed = Typed.name("类别", line.get("类别"), 20);
        OfficeKind kind = Stream.of(OfficeKind.values())
                .filter(one -> one.label().equals(typed))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("“类别”没有“" + typed + "”，见说明"));
        if (before != null && before.kind() != kind) {
            throw Refusal.invalid(
                    "“类别”不能改：" + before.code() + " 已是" + before.kind().label());
        }
        return kind;
    }

    private String parent(OfficeKind kind, String typed, Office before) {
        if (kind == OfficeKind.STANDING && typed.isEmpty()) {
            return null;
        }
        if (typed.isEmpty() && before != null) {
            return before.parent();
        }
        Office above = named("上级", typed);
        if (!kind.fitsUnder(above.kind())) {
            throw Refusal.invalid("“上级”不合适：乡镇和街道属区，政府和党委属同级人大，承办单位属政府");
        }
        return above.code();
    }
}
