package jianyi.setup.roll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.flow.text.Text;
import jianyi.intake.Change;
import jianyi.intake.Difference;
import jianyi.intake.Judged;
import jianyi.intake.book.Book;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;

/** The sheet of deputies: who sits in which congress, for which constituency. */
class RollDeputies {

    private final RollOffices offices;
    private final KnownPeople known;
    private final Deputies deputies;
    private final RollGroups groups;
    private final Met met;
    private final Map<String, List<Deputy>> seats = new HashMap<>();
    private final Map<String, Map<String, String>> streets = new HashMap<>();
    private final Map<String, Map<String, String>> homes = new HashMap<>();

    RollDeputies(RollOffices offices, KnownPeople known, Deputies deputies, RollGroups groups, Met met) {
        this.offices = offices;
        this.known = known;
        this.deputies = deputies;
        this.groups = groups;
        this.met = met;
    }

    /** Compares one line of the sheet. @throws Refusal 400 for a faulty one */
    Judged judge(Book.Line line) {
        Office body = congress(line);
        String card = Typed.name("代表证号", line.get("代表证号"), 30);
        met.once(body.code() + " 代表证 " + Text.key(card), "“代表证号”" + card, line);
        Person typed = Cells.person(line);
        List<Deputy> sitting = seats.computeIfAbsent(body.code(), this::seats);
        Optional<Deputy> carded =
                sitting.stream().filter(one -> Cells.same(one.card(), card)).findFirst();
        carded.filter(one -> !Cells.same(one.name(), typed.name())).ifPresent(other -> {
            throw Refusal.invalid("“代表证号”" + card + " 已属于" + other.name());
        });
        Set<String> likely = new HashSet<>();
        carded.ifPresent(one -> likely.add(one.person()));
        String constituency = Typed.name("选区", line.get("选区"), 60);
        String delegation = Typed.name("代表团", line.get("代表团"), 60);
        int term = term(line.get("届"));
        boolean inOffice = Cells.yes("在任", line.get("在任"), true);
        String street = street(body, line.get("联络街道"));
        String home = home(body, line.get("所在镇街"));
        var found = known.find(typed, likely, new Post(body.code(), Role.DEPUTY).group(), line.number());
        String id = found.person().id();
        met.once(body.code() + " 代表 " + id, found.person().name() + "的代表身份", line);
        Deputy before = sitting.stream()
                .filter(one -> one.person().equals(id))
                .findFirst()
                .orElse(null);
        Deputy after = new Deputy(
                id,
                body.code(),
                found.person().name(),
                Cells.kept(card, before == null ? null : before.card()),
                Cells.kept(constituency, before == null ? null : before.constituency()),
                Cells.kept(delegation, before == null ? null : before.delegation()),
                term,
                inOffice);
        String servedBy = streets.get(body.code()).get(id);
        String serves = street == null ? servedBy : street;
        String livedIn = homes.get(body.code()).get(id);
        String lives = home == null ? livedIn : home;
        String place = Stream.of(home, street, livedIn, body.code())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        var grouping = groups.judge(line, place, id, inOffice);
        sitting.remove(before);
        sitting.add(after);
        return new Judged(
                RollSheets.DEPUTIES,
                line.number(),
                after.name() + "，" + body.name() + "代表 " + after.card(),
                before == null
                        ? Change.NEW
                        : !after.equals(before)
                                        || found.touched()
                                        || !Objects.equals(serves, servedBy)
                                        || !Objects.equals(lives, livedIn)
                                        || grouping != null && grouping.changes()
                                ? Change.CHANGED
                                : Change.SAME,
                Cells.words(Stream.concat(
                        found.changes().stream().map(Optional::of),
                        Stream.concat(
                                seatChanges(before, after, servedBy, serves),
                                Stream.of(
                                        before == null ? Optional.empty() : Difference.of("所在镇街", livedIn, lives),
                                        grouping == null
                                                ? Optional.empty()
                                                : Optional.ofNullable(grouping.difference()))))),
                new Placing(found.person(), found.fresh(), found.touched(), null, after, serves, home, grouping));
    }

    /** The same line, with what is to be known of groups once all lines are read. */
    Judged pointedOut(Judged it) {
        if (!(it.fact() instanceof Placing placing)
                || placing.grouping() == null
                || !placing.grouping().changes()) {
            return it;
        }
        String small = groups.tooSmall(placing.grouping());
        return small == null
                ? it
                : new Judged(it.sheet(), it.line(), it.label(), it.change(), it.remark() + "\n" + small, it.fact());
    }

    private List<Deputy> seats(String body) {
        List<Deputy> all = offices.knows(body) ? deputies.everOf(body) : List.of();
        streets.put(body, deputies.streets(body));
        homes.put(body, deputies.homes(body));
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
                        Difference.of("在任", Cells.yesNo(before.inOffice()), Cells.yesNo(after.inOffice())),
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
        List<Office> all = offices.of(kind);
        if (line.get("人大").isEmpty()) {
            if (all.size() != 1) {
                throw Refusal.invalid("请在“人大”里写明是哪一个" + kind.label());
            }
            return all.get(0);
        }
        Office body = offices.named("人大", line.get("人大"));
        if (body.kind() != kind) {
            throw Refusal.invalid("“人大”" + body.name() + " 与“级别”" + level + " 不符");
        }
        return body;
    }

    private String street(Office body, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        Office street = offices.named("联络街道", typed);
        if (street.kind() != OfficeKind.STREET || !body.code().equals(street.parent())) {
            throw Refusal.invalid("“联络街道”应为本区的街道");
        }
        return street.code();
    }

    /** Where a district's deputy is at home; a town's deputies are at home in their town. */
    private String home(Office body, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        Office home = offices.named("所在镇街", typed);
        boolean fits = home.kind() == OfficeKind.TOWN || home.kind() == OfficeKind.STREET;
        if (!fits || !body.code().equals(home.parent())) {
            throw Refusal.invalid("“所在镇街”应为本区的乡镇或街道，只有区代表填写");
        }
        return home.code();
    }

    private static int term(String typed) {
        return Typed.ordinal("届", Typed.name("届", typed, 20).replaceAll("[第届]", ""));
    }
}
