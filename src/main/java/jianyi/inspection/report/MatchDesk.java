package jianyi.inspection.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jianyi.access.Viewer;
import jianyi.casework.act.Field;
import jianyi.casework.act.Filled;
import jianyi.casework.act.Offer;
import jianyi.casework.act.Way;
import jianyi.casework.act.WayDoor;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.inspection.InspectionAccess;
import jianyi.inspection.InspectionEntry;
import jianyi.inspection.Inspections;
import jianyi.inspection.correction.Numbers;
import jianyi.inspection.correction.Opinions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keepers say, once the report is adopted, which problems each opinion is to mend: the ledger of findings goes by it. */
@Service
@Order(22)
class MatchDesk implements Offer {

    static final String PATH = "matches";
    private static final int LONGEST = 2_000;

    private final Inspections inspections;
    private final InspectionAccess access;
    private final Opinions opinions;
    private final Matches matches;
    private final Chronicle chronicle;

    MatchDesk(
            Inspections inspections, InspectionAccess access, Opinions opinions, Matches matches, Chronicle chronicle) {
        this.inspections = inspections;
        this.access = access;
        this.opinions = opinions;
        this.matches = matches;
        this.chronicle = chronicle;
    }

    @Override
    public List<Way> ways(Viewer viewer, String number) {
        return open(viewer, number)
                ? List.of(new Way(
                        PATH,
                        "登记意见对应的问题",
                        "一条意见办完，它对应的问题才记为已整改；没有登记的问题，等全部意见办完才算。问题的序号：" + String.join("；", matches.lines(number)),
                        List.of(words(number))))
                : List.of();
    }

    private Field words(String number) {
        var kept = matches.kept(number).entrySet().stream()
                .map(one -> one.getKey() + "｜"
                        + one.getValue().stream().map(String::valueOf).collect(Collectors.joining("、")))
                .collect(Collectors.joining("\n"));
        return Field.words("matches", kept).hinting("每行写作“意见的序号｜问题的序号”，如“1｜2、3”。");
    }

    private boolean open(Viewer viewer, String number) {
        return inspections
                        .find(number)
                        .filter(it -> it.adoptedOn() != null && access.keeps(viewer, it))
                        .isPresent()
                && matches.problems(number) > 0
                && !opinions.of(number).isEmpty();
    }

    /** Keeps which problem goes with which opinion. @throws Refusal 403 for others; 409 when there is nothing to match; 400 naming the line */
    @Transactional
    public void match(Viewer viewer, String number, Filled filled) {
        var it = inspections.lock(number);
        WayDoor.only(access.keeps(viewer, it));
        if (!open(viewer, number)) {
            throw Refusal.conflict("报告通过、有问题也有意见以后才能登记");
        }
        var read = read(
                number,
                filled.need("matches", LONGEST)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList());
        matches.keep(number, read);
        chronicle.note(
                number,
                viewer.id(),
                InspectionEntry.FINDINGS_MATCHED,
                "登记意见对应的问题",
                read.values().stream().mapToInt(Set::size).sum() + " 个问题有对应的意见");
    }

    private Map<Integer, Set<Integer>> read(String number, List<String> lines) {
        var all = new TreeMap<Integer, Set<Integer>>();
        for (int row = 1; row <= lines.size(); row++) {
            var parts = lines.get(row - 1).split("[|｜]", -1);
            int place = Typed.whole(parts[0].replaceAll("[第条]", "")).orElse(0);
            var problems = parts.length == 2
                    ? Numbers.read(parts[1], matches.problems(number))
                    : Optional.<Set<Integer>>empty();
            if (opinions.find(number, place).isEmpty() || problems.isEmpty()) {
                throw Filled.wrong("matches", "第 " + row + " 行应写成“意见的序号｜问题的序号”，如“1｜2、3”，序号都是上面有的");
            }
            all.put(place, problems.get());
        }
        return all;
    }
}
