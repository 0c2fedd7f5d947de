package jianyi.suggestion.review;

import java.time.LocalDate;
import java.util.stream.Collectors;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.DueDate;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Answers;
import jianyi.flow.Step;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.office.Setting;
import jianyi.suggestion.Assignment;
import jianyi.suggestion.CaseDate;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Part;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.handling.AssignmentReader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assignment 交办 (代表法 第五十一条; 地方组织法 第四十二条: the presidium assigns township deputies' suggestions). */
@Service
public class AssignmentDesk {

    private final Suggestions suggestions;
    private final Handlings handlings;
    private final Deadlines deadlines;
    private final AssignmentReader reader;
    private final Offices offices;
    private final People people;
    private final Terms terms;
    private final Chronicle chronicle;

    AssignmentDesk(
            Suggestions suggestions,
            Handlings handlings,
            Deadlines deadlines,
            AssignmentReader reader,
            Offices offices,
            People people,
            Terms terms,
            Chronicle chronicle) {
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.deadlines = deadlines;
        this.reader = reader;
        this.offices = offices;
        this.people = people;
        this.terms = terms;
        this.chronicle = chronicle;
    }

    /** Assigns to units, or to a government that then dispatches. @throws Refusal 400 naming the field */
    @Transactional
    public void assign(Step step) {
        var suggestion = suggestions.lock(step.number());
        var how = reader.read(suggestion.body(), step.answers());
        var today = terms.today();
        var reply = terms.replyDue(today, how.months());
        boolean toGovernment = offices.get(how.leadUnit()).kind() == OfficeKind.GOVERNMENT;
        suggestions.assign(step.number(), how, today, reply.due(), toGovernment ? State.DISPATCHING : State.HANDLING);
        var begun = deadlines.begin(step.number(), CaseDate.REPLY, reply);
        if (!toGovernment) {
            charge(suggestion, how, today, begun, new Post(suggestion.body(), Role.CLERK).group());
        }
        chronicle.note(step, CaseEntry.ASSIGNED, "交办", described(how));
    }

    /**
     * What assigning a case of this body in this way would come to today, in words; nothing is changed.
     *
     * @throws Refusal 400 naming the field, where {@link #assign} would refuse
     */
    public String foresee(String body, Answers answers) {
        var how = reader.read(body, answers);
        var due = terms.replyDue(terms.today(), how.months());
        return described(how) + "；" + how.months() + " 个月，" + due.words() + "前答复"
                + (how.keyItem() ? "；重点督办" : "")
                + (how.supervisor() == null ? "" : "，督办人" + people.called(how.supervisor()));
    }

    /** A government passes the suggestion on to its units; the term goes on running from the assignment. */
    @Transactional
    public void dispatch(Step step) {
        var suggestion = suggestions.lock(step.number());
        var how = reader.dispatched(suggestion, step.answers());
        var government = offices.governmentOf(suggestion.body()).orElseThrow();
        charge(
                suggestion,
                how,
                suggestion.assignedOn(),
                deadlines.of(step.number(), CaseDate.REPLY).get(0),
                new Post(government.code(), Role.CLERK).group());
        suggestions.move(step.number(), State.HANDLING);
        var remark = step.answers().text("dispatchRemark").map(r -> "\n" + r).orElse("");
        chronicle.note(step, CaseEntry.DISPATCHED, "政府分派", described(how) + remark);
    }

    /** Whether a government has yet to name the unit. */
    public boolean toGovernment(String number) {
        return suggestions.find(number).orElseThrow().state() == State.DISPATCHING;
    }

    private void charge(Suggestion suggestion, Assignment how, LocalDate assigned, DueDate first, String settler) {
        var opinion = terms.due(suggestion.body(), Setting.CO_OPINION, assigned, "交办");
        how.units().forEach((unit, part) -> {
            boolean another = part == Part.OWN && !unit.equals(how.leadUnit());
            var reply = another ? deadlines.like(first) : first;
            handlings.add(Handling.offered(
                    suggestion.number(),
                    suggestion.round(),
                    unit,
                    part,
                    how.parts().get(unit),
                    settler,
                    assigned,
                    reply,
                    part == Part.CO ? deadlines.begin(suggestion.number(), CaseDate.OPINION, opinion, reply) : null));
        });
    }

    private String described(Assignment how) {
        if (how.separate()) {
            return how.parts().entrySet().stream()
                    .map(part -> "分办：" + offices.name(part.getKey()) + "，" + part.getValue())
                    .collect(Collectors.joining("\n"));
        }
        var co = how.coUnits().stream().map(offices::name).collect(Collectors.joining("、"));
        return "主办：" + offices.name(how.leadUnit()) + (co.isEmpty() ? "" : "；会办：" + co);
    }
}
