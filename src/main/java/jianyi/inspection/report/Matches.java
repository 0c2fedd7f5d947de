package jianyi.inspection.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jianyi.inspection.correction.Opinion;
import jianyi.inspection.correction.Opinions;
import jianyi.inspection.field.Finding;
import jianyi.inspection.field.Findings;
import org.springframework.stereotype.Component;

/** Which problems are mended under which opinion; both go by their numbers, problems by those of the report. */
@Component
public class Matches {

    private final Findings findings;
    private final Opinions opinions;

    Matches(Findings findings, Opinions opinions) {
        this.findings = findings;
        this.opinions = opinions;
    }

    /** How many problems there are. */
    public int problems(String number) {
        return findings.problems(number).size();
    }

    /** 1. 排口超标, a line each. */
    public List<String> lines(String number) {
        var all = findings.problems(number);
        return IntStream.range(0, all.size())
                .mapToObj(i ->
                        (i + 1) + ". " + all.get(i).words() + "（" + all.get(i).evidence() + "）")
                .toList();
    }

    /** Numbers of problems by the opinion's number, as they are kept. */
    Map<Integer, List<Integer>> kept(String number) {
        var all = findings.problems(number);
        var places = opinions.of(number).stream().collect(Collectors.toMap(Opinion::id, Opinion::place));
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).opinion() != null)
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> places.get(all.get(i).opinion()),
                        TreeMap::new,
                        Collectors.mapping(i -> i + 1, Collectors.toList())));
    }

    /** Keeps them instead of what was kept before. */
    void keep(String number, Map<Integer, Set<Integer>> problems) {
        var all = findings.problems(number);
        all.stream().map(Finding::id).forEach(id -> findings.mendedUnder(id, null));
        problems.forEach((place, some) -> opinions.find(number, place)
                .ifPresent(opinion -> some.forEach(
                        problem -> findings.mendedUnder(all.get(problem - 1).id(), opinion.id()))));
    }
}
