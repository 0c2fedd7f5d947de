package jianyi.suggestion.task;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.access.Viewers;
import jianyi.calendar.Calendars;
import jianyi.casework.step.FormFacts;
import jianyi.casework.step.FormHead;
import jianyi.casework.step.UsualTime;
import jianyi.casework.timeline.Readings;
import jianyi.flow.TaskAtHand;
import jianyi.office.Offices;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.TaskWords;
import jianyi.suggestion.rating.RoundNotes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The two or three facts, the choices and the first values that each form puts before its reader. */
@Component
class CaseForms {

    private final Suggestions suggestions;
    private final ReviewForms reviews;
    private final RequestForms requests;
    private final HandlingForms handling;
    private final Panels panels;
    private final RoundNotes rounds;
    private final Calendars calendars;
    private final Offices offices;
    private final Readings readings;
    private final Viewers viewers;
    private final UsualTime usual;
    private final ObjectProvider<FormFacts> more;

    CaseForms(
            Suggestions suggestions,
            ReviewForms reviews,
            RequestForms requests,
            HandlingForms handling,
            Panels panels,
            RoundNotes rounds,
            Calendars calendars,
            Offices offices,
            Readings readings,
            Viewers viewers,
            UsualTime usual,
            ObjectProvider<FormFacts> more) {
        this.suggestions = suggestions;
        this.reviews = reviews;
        this.requests = requests;
        this.handling = handling;
        this.panels = panels;
        this.rounds = rounds;
        this.calendars = calendars;
        this.offices = offices;
        this.readings = readings;
        this.viewers = viewers;
        this.usual = usual;
        this.more = more;
    }

    /** Everything the task's form shows this reader. */
    Map<String, Object> shown(TaskAtHand task, String reader) {
        var suggestion = suggestions.find(task.caseNumber()).orElseThrow();
        var facts = head(task, suggestion, reader).facts(task, reader);
        facts.put("caseText", Panels.suggestion(suggestion));
        switch (task.key()) {
            case "user_confirmCosign", "user_adopt" -> {}
            case "user_review" -> reviews.review(facts, suggestion);
            case "user_assign" -> reviews.assignment(facts, suggestion);
            case "user_dispatch" -> reviews.units(facts, suggestion, false);
            case "user_amend" -> reviews.amendment(facts, suggestion);
            case "user_agreeWithdrawal", "user_consentWithdrawal" -> requests.withdrawal(facts, suggestion);
            case "user_settleObjection" -> requests.objection(facts, suggestion);
            case "user_rate", "user_remark" -> facts.put("replyShown", panels.delivered(suggestion));
            case "user_escalate" -> facts.put("ratingsSoFar", rounds.ratingsFor(suggestion, reader));
            default -> handling.work(facts, task, suggestion);
        }
        more.orderedStream().forEach(one -> facts.putAll(one.shown(task, reader)));
        return facts;
    }

    /** What stands above every form; opening a confidential case leaves a trace. */
    FormHead head(TaskAtHand task, Suggestion suggestion, String reader) {
        if (suggestion.traces(reader)) {
            readings.note(suggestion.number(), viewers.of(reader));
        }
        return new FormHead(
                suggestion.title(),
                Stream.of(
                                suggestion.shownNumber().equals(suggestion.number())
                                        ? suggestion.number()
                                        : suggestion.shownNumber() + "（" + suggestion.number() + "）",
                                suggestion.authorFor(task.groups()),
                                offices.name(suggestion.body()),
                                suggestion.replyDue() == null ? null : "答复期限 " + calendars.words(suggestion.replyDue()),
                                usual.words(task).orElse(null))
                        .filter(part -> part != null)
                        .collect(Collectors.joining(" · ")),
                TaskWords.of(task.key(), suggestion.round()).sentence() + "附件和经过见“案卷”。");
    }
}
