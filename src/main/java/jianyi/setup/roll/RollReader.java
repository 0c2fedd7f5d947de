package jianyi.setup.roll;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.flow.text.Telephone;
import jianyi.flow.text.Text;
import jianyi.intake.Change;
import jianyi.intake.Difference;
import jianyi.intake.Judged;
import jianyi.intake.book.Book;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;

/** Compares the lines of one workbook with what is set up; earlier lines count as set up for later ones. */
class RollReader {

    private final Map<String, Office> offices = new LinkedHashMap<>();
    private final People people;
    private final Deputies deputies;
    private final String by;
    private final KnownPeople known;
    private final Map<Post, Set<String>> holders = new HashMap<>();
    private final Map<String, List<Deputy>> seats = new HashMap<>();
    private final Map<String, Map<String, String>> streets = new HashMap<>();
    private final Map<String, Integer> met = new HashMap<>();
    private final Map<String, Integer> faultyOffices = new HashMap<>();

    /** @param by user id of who brought the workbook: nobody gives himself a post */
    RollReader(Collection<Office> offices, People people, Deputies deputies, String by) {
        offices.forEach(office -> this.offices.put(office.code(), office));
        this.people = people;
        this.deputies = deputies;
        this.by = by;
        this.known = new KnownPeople(people.ever(), people.onDuty());
    }

    /** Every line of the three sheets, in their order. */
    List<Judged> judge(Book book) {
        List<Judged> judged = new ArrayList<>();
        each(judged, book, RollSheets.OFFICES, "名称", this::office);
        each(judged, book, RollSheets.POSTS, "姓名", this::post);
        each(judged, book, RollSheets.DEPUTIES, "姓名", this::deputy);
        return judged;
    }

    /** The titles of a kind's posts but the deputies', who have a sheet of their own. */
    static Map<String, Role> roles(OfficeKind kind) {
        Map<String, Role> roles = new LinkedHashMap<>();
        kind.roles().stream().filter(role -> role != Role.DEPUTY).forEach(role -> roles.put(kind.title(role), role));
        return roles;
    }

    private void each(List<Judged> judged, Book book, String sheet, String name, Function<Book.Line, Judged> one) {
        for (Book.Line line : book.table(sheet).lines()) {
            try {
                line.fault().ifPresent(fault -> {
                    throw Refusal.invalid(fault);
                });
                if (RollSheets.example(line)) {
                    throw Refusal.invalid("这是模板里的示例行，请删掉");
                }
                judged.add(one.apply(line));
            } catch (Refusal refusal) {
                judged.add(Judged.faulty(sheet, line.number(), shortened(line.get(name)), refusal.getMessage()));
                if (sheet.equals(RollSheets.OFFICES)) {
                    faultyOffice(line);
                }
            }
        }
    }

    /** Lines that name this office are faulty only because its own line is; they are to say so. */
    private void faultyOffice(Book.Line line) {
        Stream.of(line.get("代码"), line.get("名称"))
                .map(Text::key)
                .filter(key -> !key.isEmpty())
                .forEach(key -> faultyOffices.putIfAbsent(key, line.number()));
    }

    private static String shortened(String text) {
        String plain = Text.line(text).replace("\0", "");
        return plain.substring(0, Math.min(60, plain.length()));
    }

    private Judged office(Book.Line line) {
        String code = Typed.code("代码", line.get("代码"));
        once("机构 " + code, "“代码”" + code, line);
        Office before = offices.get(code);
        String name = kept(Typed.name("名称", line.get("名称"), 60), before == null ? null : before.name());
        offices.values().stream()
                .filter(other -> same(other.name(), name) && !other.code().equals(code) && !other.retired())
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
                yes("自行签发", line.get("自行签发"), before != null && before.signsForItself()),
                phone("电话", line, before == null ? null : before.phone()));
        offices.put(code, after);
        return new Judged(
                RollSheets.OFFICES, line.number(), name, change(before, after), officeChanges(before, after), after);
    }

    private static Change change(Object before, Object after) {
        return before == null ? Change.NEW : before.equals(after) ? Change.SAME : Change.CHANGED;
    }

    private static String officeChanges(Office before, Office after) {
        return before == null
                ? after.kind().label() + "，代码 " + after.code()
                : words(Stream.of(
                        Difference.of("名称", before.name(), after.name()),
                        Difference.of("上级", before.parent(), after.parent()),
                        Difference.of("自行签发", yesNo(before.signsForItself()), yesNo(after.signsForItself())),
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

    private Judged post(Book.Line line) {
        Office office = named("机构", line.get("机构"));
        String title = Typed.name("岗位", line.get("岗位"), 20);
        Role role = Optional.ofNullable(roles(office.kind()).get(title))
                .orElseThrow(() -> Refusal.invalid(office.name() + "没有岗位“" + title + "”；“岗位”应为"
                        + String.join("、", roles(office.kind()).keySet())
                        + (title.equals("代表") ? "；代表请写在“代表”表里" : "")));
        Post post = new Post(office.code(), role);
        Set<String> holding = holders.computeIfAbsent(post, this::holders);
        var found = known.find(person(line), holding, post.group(), line.number());
        once(post.group() + " " + found.person().id(), found.person().name() + "，" + office.title(role), line);
        boolean joins = holding.add(found.person().id());
        if (joins && found.person().id().equals(by)) {
            throw Refusal.invalid("不能给自己安排岗位，请另一位管理人员办理");
        }
        return new Judged(
                RollSheets.POSTS,
                line.number(),
                found.person().name() + "，" + office.title(role),
                joins ? Change.NEW : found.touched() ? Change.CHANGED : Change.SAME,
                words(found.changes().stream().map(Optional::of)),
                new Placing(found.person(), found.fresh(), found.touched(), post, null, null));
    }

    private Set<String> holders(Post post) {
        Set<String> ids = new HashSet<>();
        people.in(post.group()).forEach(person -> ids.add(person.id()));
        return ids;
    }

    private Judged deputy(Book.Line line) {
        Office body = congress(line);
        String card = Typed.name("代表证号", line.get("代表证号"), 30);
        once(body.code() + " 代表证 " + Text.key(card), "“代表证号”" + card, line);
        Person typed = person(line);
        List<Deputy> sitting = seats.computeIfAbsent(body.code(), this::seats);
        Optional<Deputy> carded =
                sitting.stream().filter(one -> same(one.card(), card)).findFirst();
        carded.filter(one -> !same(one.name(), typed.name())).ifPresent(other -> {
            throw Refusal.invalid("“代表证号”" + card + " 已属于" + other.name());
        });
        Set<String> likely = new HashSet<>();
        carded.ifPresent(one -> likely.add(one.person()));
        String constituency = Typed.name("选区", line.get("选区"), 60);
        String delegation = Typed.name("代表团", line.get("代表团"), 60);
        int term = term(line.get("届"));
        boolean inOffice = yes("在任", line.get("在任"), true);
        String street = street(body, line.get("联络街道"));
        var found = known.find(typed, likely, new Post(body.code(), Role.DEPUTY).group(), line.number());
        String id = found.person().id();
        once(body.code() + " 代表 " + id, found.person().name() + "的代表身份", line);
        Deputy before = sitting.stream()
                .filter(one -> one.person().equals(id))
                .findFirst()
                .orElse(null);
        Deputy after = new Deputy(
                id,
                body.code(),
                found.person().name(),
                kept(card, before == null ? null : before.card()),
                kept(constituency, before == null ? null : before.constituency()),
                kept(delegation, before == null ? null : before.delegation()),
                term,
                inOffice);
        String servedBy = streets.get(body.code()).get(id);
        String serves = street == null ? servedBy : street;
        sitting.remove(before);
        sitting.add(after);
        return new Judged(
                RollSheets.DEPUTIES,
                line.number(),
                after.name() + "，" + body.name() + "代表 " + after.card(),
                before == null
                        ? Change.NEW
                        : !after.equals(before) || found.touched() || !java.util.Objects.equals(serves, servedBy)
                                ? Change.CHANGED
                                : Change.SAME,
                words(Stream.concat(
                        found.changes().stream().map(Optional::of), seatChanges(before, after, servedBy, serves))),
                new Placing(found.person(), found.fresh(), found.touched(), null, after, serves));
    }

    private List<Deputy> seats(String body) {
        List<Deputy> all = offices.containsKey(body) ? deputies.everOf(body) : List.of();
        streets.put(body, deputies.streets(body));
        return new ArrayList<>(all);
    }

    private static Stream<Optional<String>> seatChanges(Deputy before, Deputy after, String servedBy, String serves) {
        return before == null
                ? Stream.of(Optional.of(after.constituency() + "，" + after.delegation() + "，第 " + after.term() + " 届"))
                : Stream.of(
                        Difference.of("代表证号", before.card(), after.card()),
                        Difference.of("选区", before.constituency(), after.constituency()),
                        Difference.of("代表团", before.delegation(), after.delegation()),
                        Difference.of("届", before.term(), after.term()),
                        Difference.of("在任", yesNo(before.inOffice()), yesNo(after.inOffice())),
                        Difference.of("联络街道", servedBy, serves));
    }

    /** 区 means the district's standing committee, 乡镇 a town's presidium; more than one of them has to be named. */
    private Office congress(Book.Line line) {
        String level = Typed.name("级别", line.get("级别"), 20);
        boolean town = level.matches(".*[乡镇].*");
        if (!town && !level.matches(".*[区县市].*")) {
            throw Refusal.invalid("“级别”应为“区”或“乡镇”");
        }
        OfficeKind kind = town ? OfficeKind.TOWN : OfficeKind.STANDING;
        List<Office> all = offices.values().stream()
                .filter(office -> office.kind() == kind && !office.retired())
                .toList();
        if (line.get("人大").isEmpty()) {
            if (all.size() != 1) {
                throw Refusal.invalid("请在“人大”里写明是哪一个" + kind.label());
            }
            return all.get(0);
        }
        Office body = named("人大", line.get("人大"));
        if (body.kind() != kind) {
            throw Refusal.invalid("“人大”" + body.name() + " 与“级别”" + level + " 不符");
        }
        return body;
    }

    private String street(Office body, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        Office street = named("联络街道", typed);
        if (street.kind() != OfficeKind.STREET || !body.code().equals(street.parent())) {
            throw Refusal.invalid("“联络街道”应为本区的街道");
        }
        return street.code();
    }

    /** What is typed; what is stored when it differs only in ways that do not count, or when nothing is typed. */
    private static String kept(String typed, String stored) {
        return stored != null && same(typed, stored) && Text.name(stored).equals(stored) ? stored : typed;
    }

    private static boolean same(String one, String other) {
        return Text.key(one).equals(Text.key(other));
    }

    private static String phone(String label, Book.Line line, String stored) {
        String typed = Typed.phone(label, line.get(label));
        return typed == null || Telephone.same(typed, stored) ? stored : typed;
    }

    private static Person person(Book.Line line) {
        String account = line.get("账号");
        return new Person(
                account.isEmpty() ? null : Typed.code("账号", account),
                Typed.name("姓名", line.get("姓名"), 30),
                Typed.mail("邮箱", line.get("邮箱")),
                Typed.phone("手机", line.get("手机")));
    }

    private static int term(String typed) {
        return Typed.ordinal("届", Typed.name("届", typed, 20).replaceAll("[第届]", ""));
    }

    private static boolean yes(String label, String typed, boolean otherwise) {
        return switch (Text.name(typed)) {
            case "" -> otherwise;
            case "是" -> true;
            case "否" -> false;
            default -> throw Refusal.invalid("“" + label + "”应填“是”或“否”");
        };
    }

    private static String yesNo(boolean yes) {
        return yes ? "是" : "否";
    }

    /** The office of this code or this name. */
    private Office named(String label, String typed) {
        String text = Typed.name(label, typed, 60);
        Office found = offices.values().stream()
                .filter(office -> office.code().equals(Text.code(text)) || same(office.name(), text))
                .min(Comparator.comparing(Office::retired))
                .orElseThrow(() -> Refusal.invalid(unknown(label, text)));
        if (found.retired()) {
            throw Refusal.invalid("“" + label + "”" + found.name() + " 已停用，请先在“单位和人员”里恢复");
        }
        return found;
    }

    private String unknown(String label, String text) {
        Integer line = faultyOffices.get(Text.key(text));
        return line == null
                ? "“" + label + "”没有“" + text + "”，请先写在“机构”表里"
                : "“" + label + "”" + text + " 在“机构”表第 " + line + " 行，那一行有误，请先改好那一行";
    }

    /** @param words what stands there twice, as people say it */
    private void once(String what, String words, Book.Line line) {
        Integer before = met.putIfAbsent(what, line.number());
        if (before != null) {
            throw Refusal.invalid(words + " 与第 " + before + " 行重复");
        }
    }

    private static String words(Stream<Optional<String>> changes) {
        String words = String.join("\n", changes.flatMap(Optional::stream).toList());
        return words.isEmpty() ? null : words;
    }
}
