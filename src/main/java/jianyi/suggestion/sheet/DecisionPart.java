package jianyi.suggestion.sheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jianyi.suggestion.Escalation;
import jianyi.suggestion.Words;
import jianyi.suggestion.rating.Escalations;
import jianyi.suggestion.sheet.CaseSheet.Fact;
import jianyi.suggestion.sight.Sight;
import jianyi.suggestion.time.SheetDates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The sheet's part about the chair's decisions after a second dissatisfaction, with the record of a meeting 面商记录. */
@Component
@Order(10)
class DecisionPart implements SheetPart {

    private final Escalations escalations;
    private final SheetDates dates;

    DecisionPart(Escalations escalations, SheetDates dates) {
        this.escalations = escalations;
        this.dates = dates;
    }

    /**
     * One decision.
     *
     * @param remarkLabel what the remark is: the record of a meeting, an explanation, a demand
     * @param discussion what the presidium made of it, null when it has not dealt with it
     */
    public record Decision(
            int round,
            String choice,
            String remarkLabel,
            String remark,
            String by,
            List<Fact> facts,
            String discussion) {}

    @Override
    public String id() {
        return "decision";
    }

    @Override
    public String heading() {
        return "主席决定";
    }

    @Override
    public Optional<List<Decision>> of(Sight sight) {
        var decided = escalations.of(sight.suggestion().number());
        return sight.involved() && !decided.isEmpty()
                ? Optional.of(decided.stream().map(this::decision).toList())
                : Optional.empty();
    }

    private Decision decision(Escalation one) {
        return new Decision(
                one.round(),
                Words.of(Words.ESCALATION, one.choice()),
                label(one.choice()),
                one.remark(),
                one.decidedName() + "，" + dates.minute(one.decidedAt()),
                facts(one),
                one.discussion());
    }

    private static String label(String choice) {
        return switch (choice) {
            case Escalation.MEET -> "面商记录";
            case Escalation.REHANDLE -> "办理要求";
            case Escalation.AGENDA -> "提请审议的事项";
            default -> "说明";
        };
    }

    private List<Fact> facts(Escalation one) {
        return Stream.of(
                        new Fact("面商时间", dates.day(one.meetDate()), null),
                        new Fact("面商地点", one.meetPlace(), null),
                        new Fact("参加人员", one.meetPeople(), null),
                        new Fact("主席团审议", discussed(one), null))
                .filter(fact -> fact.value() != null && !fact.value().isEmpty())
                .toList();
    }

    private String discussed(Escalation one) {
        return one.choice().equals(Escalation.AGENDA) && one.discussedOn() == null
                ? "待审议"
                : dates.day(one.discussedOn());
    }
}
