package jianyi.setup.roll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyi.deputy.Groupings;
import jianyi.deputy.Groupings.Known;
import jianyi.deputy.Groupings.Seat;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.flow.text.Text;
import jianyi.intake.Difference;
import jianyi.intake.book.Book;

/** The columns that name a deputy's groups: an ordinary one 代表小组, and the central one 中心小组. Earlier lines count for later ones. */
class RollGroups {

    private static final String CENTRAL = "中心小组";
    private static final int NAME = 40;

    private final Groupings groupings;
    private final Map<String, Map<String, Known>> offices = new HashMap<>();

    RollGroups(Groupings groupings) {
        this.groupings = groupings;
    }

    /**
     * What a line says of a deputy's groups; null when it says nothing.
     *
     * @param office office code of the town or street he is at home in, or of his congress
     * @throws Refusal 400 for what cannot be
     */
    Grouping judge(Book.Line line, String office, String person, boolean inOffice) {
        var group = Typed.optional("代表小组", line.get("代表小组"), NAME);
        var part = Text.name(line.get("小组职务"));
        var central = Text.name(line.get(CENTRAL));
        if (group == null && !part.isEmpty()) {
            throw Refusal.invalid("填了“小组职务”，请填写“代表小组”");
        }
        if (group == null && central.isEmpty()) {
            return null;
        }
        if (!inOffice) {
            throw Refusal.invalid("“代表小组”：不在任的代表不编入小组，请空着");
        }
        var known = offices.computeIfAbsent(office, this::known);
        var before = seats(known, person);
        var after = new ArrayList<Seat>(before);
        if (group != null) {
            ordinary(after, known, group, leads("小组职务", part, "组员"));
        }
        if (!central.isEmpty()) {
            central(after, known, central);
        }
        known.values().forEach(one -> one.members().remove(person));
        after.forEach(seat -> known.computeIfAbsent(
                        Text.key(seat.group()), key -> new Known(seat.group(), seat.central(), new HashMap<>(), 0))
                .members()
                .put(person, seat.leads()));
        var difference = Difference.of("代表小组", words(before), words(after)).orElse(null);
        return new Grouping(office, List.copyOf(after), difference != null, difference);
    }

    private Map<String, Known> known(String office) {
        var known = new LinkedHashMap<String, Known>();
        groupings
                .of(office)
                .forEach(one -> known.put(
                        Text.key(one.name()),
                        new Known(one.name(), one.central(), new HashMap<>(one.members()), one.others())));
        return known;
    }

    private static List<Seat> seats(Map<String, Known> known, String person) {
        return known.values().stream()
                .filter(one -> one.members().containsKey(person))
                .map(one -> new Seat(one.name(), one.central(), one.members().get(person)))
                .toList();
    }

    /** In the group that is named he stays, or he moves there from the other ordinary ones. */
    private static void ordinary(List<Seat> seats, Map<String, Known> known, String group, Boolean leads) {
        var there = known.get(Text.key(group));
        if (there == null ? group.endsWith(CENTRAL) : there.central()) {
            throw Refusal.invalid("“代表小组”" + group + " 是中心小组，请写在“中心小组”里");
        }
        var name = there == null ? group : there.name();
        var old = seats.stream().filter(seat -> seat.group().equals(name)).findFirst();
        if (old.isEmpty()) {
            seats.removeIf(seat -> !seat.central());
        }
        old.ifPresent(seats::remove);
        seats.add(new Seat(name, false, leads == null ? old.map(Seat::leads).orElse(false) : leads));
    }

    private static void central(List<Seat> seats, Map<String, Known> known, String typed) {
        var there = known.values().stream()
                .filter(Known::central)
                .map(Known::name)
                .findFirst()
                .orElse(CENTRAL);
        seats.removeIf(Seat::central);
        if (!typed.equals("否")) {
            seats.add(new Seat(there, true, leads(CENTRAL, typed, "是")));
        }
    }

    private static Boolean leads(String label, String typed, String member) {
        if (typed.isEmpty()) {
            return null;
        }
        if (typed.equals("组长") || typed.equals(member)) {
            return typed.equals("组长");
        }
        throw Refusal.invalid("“" + label + "”应填“组长”或“" + member + "”" + (label.equals(CENTRAL) ? "，不再参加的填“否”" : ""));
    }

    private static String words(List<Seat> seats) {
        return seats.stream().map(Seat::words).sorted().collect(Collectors.joining("、"));
    }

    /** That a group would still be too small once everything is stored; null when none of these places is in such a one. */
    String tooSmall(Grouping it) {
        var small = it.seats().stream()
                .map(seat -> offices.get(it.office()).get(Text.key(seat.group())))
                .filter(one -> one.members().size() + one.others() < groupings.least())
                .map(one -> one.name() + "导入后只有 " + (one.members().size() + one.others()) + " 人，不足 " + groupings.least()
                        + " 人")
                .collect(Collectors.joining("；"));
        return small.isEmpty() ? null : small;
    }
}
