package jianyi.activity.group;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.deputy.Namesakes;
import jianyi.office.Office;
import jianyi.office.Offices;
import org.springframework.stereotype.Component;

/** Whom an office may call: the deputies of its congress, and those of the district who are at home there (代表法 第二十七条). */
@Component
public class Candidates {

    private final Deputies deputies;
    private final Offices offices;

    Candidates(Deputies deputies, Offices offices) {
        this.deputies = deputies;
        this.offices = offices;
    }

    /** Each person once, of the lower congress first; somebody with two mandates counts as of the higher one. */
    public List<Candidate> of(Office office) {
        var mandates = new ArrayList<Deputy>();
        if (office.kind().isCongress()) {
            mandates.addAll(deputies.of(office.code()));
        }
        mandates.addAll(deputies.atHome(office.code()));
        var labels = Namesakes.labels(mandates);
        Map<String, Candidate> found = new LinkedHashMap<>();
        mandates.forEach(one -> found.merge(
                one.person(),
                new Candidate(one.person(), one.name(), labels.get(one), level(one)),
                (first, second) -> first.level().compareTo(second.level()) >= 0
                        ? first
                        : new Candidate(first.person(), first.name(), first.label(), second.level())));
        return List.copyOf(found.values());
    }

    private Level level(Deputy one) {
        return Level.of(offices.get(one.body()).kind());
    }
}
