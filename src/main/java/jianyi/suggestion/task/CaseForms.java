package jianyi.suggestion.task;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.access.Viewers;
import jianyi.calendar.Calendars;
import jianyi.calendar.ChineseDates;
import jianyi.casework.step.Choice;
import jianyi.casework.step.FormFacts;
import jianyi.casework.step.Steps;
import jianyi.casework.timeline.Chronicle;
import jianyi.casework.timeline.Entry;
import jianyi.casework.timeline.Readings;
import jianyi.deputy.Deputies;
import jianyi.deputy.Namesakes;
import jianyi.deputy.Sessions;
import jianyi.flow.TaskAtHand;
import jianyi.flow.text.FormText;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.office.Setting;
import jianyi.office.Settings;
import jianyi.suggestion.Cosigner;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Part;
import jianyi.suggestion.Reply;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.SuggestionFlow;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.TaskWords;
import jianyi.suggestion.Words;
import jianyi.suggestion.handling.ContactVerdicts;
import jianyi.suggestion.handling.Replies;
import jianyi.suggestion.handling.ReplyClasses;
import jianyi.suggestion.rating.RoundNotes;
import jianyi.suggestion.review.ElsewhereChoices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The two or three facts, the choices and the first values that each form puts before its reader. */
@Component
class CaseForms {

    private final Suggestions suggestions;
    private final Handlings handlings;
    private final Replies replies;
    private final ReplyClasses classes;
    private final Settings settings;
    private final Calendars calendars;
    private final Offices offices;
    private final People people;
    private final Chronicle chronicle;
    private final Deputies deputies;
    private final Sessions sessions;
    private final DeputyRequests requests;
    private final ContactVerdicts verdicts;
    private final Steps steps;
    private final ElsewhereChoices elsewhere;
    private final Readings readings;
    private final Viewers viewers;
    private final RoundNotes rounds;
    private final ObjectProvider<FormFacts> more;

    CaseForms(
            Suggestions suggestions,
            Handlings handlings,
            Replies replies,
            ReplyClasses classes,
            Settings settings,
            Calendars calendars,
            Offices offices,
            People people,
            Chronicle chronicle,
            Deputies deputies,
            Sessions sessions,
            DeputyRequests requests,
            ContactVerdicts verdicts,
            Steps steps,
            ElsewhereChoices elsewhere,
            Readings readings,
            Viewers viewers,
            RoundNotes rounds,
            ObjectProvider<FormFacts> more) {
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.replies = replies;
        this.classes = classes;
        this.settings = settings;
        this.calendars = calendars;
        this.offices = offices;
        this.people = people;
        this.chronicle = chronicle;
        this.deputies = deputies;
        this.sessions = sessions;
        this.requests = requests;
        this.verdicts = verdicts;
        this.steps = steps;
        this.elsewhere = elsewhere;
        this.readings = readings;
        this.viewers = viewers;
        this.rounds = rounds;
        this.more = more;
    }

    /** Everything the task's form shows this reader. */
    Map<String, Object> shown(TaskAtHand task, String reader) {
        var suggestion = suggestions.find(task.caseNumber()).orElseThrow();
        var facts = head(task, suggestion, reader);
        switch (task.key()) {
            case "user_confirmCosign", "user_adopt" -> text(facts, suggestion);
            case "user_review" -> review(facts, suggestion);
            case "user_assign" -> assignment(facts, suggestion);
            case "user_dispatch" -> units(facts, suggestion, false);
            case "user_amend" -> amendment(facts, suggestion);
            case "user_agreeWithdrawal" -> withdrawal(facts, suggestion);
            case "user_consentWithdrawal" -> withdrawal(facts, suggestion);
            case "user_settleObjection" -> objection(facts, suggestion);
            case "user_rate", "user_remark" -> facts.put("replyText", delivered(suggestion));
            case "user_escalate" -> facts.put("ratingsSoFar", rounds.ratingsFor(suggestion, reader));
            default -> handling(facts, suggestion, handlings.get(Long.parseLong(task.fact(SuggestionFlow.HANDLING))));
        }
        more.orderedStream().forEach(one -> facts.putAll(one.shown(task, reader)));
        return facts;
    }

    /** What stands above every form; opening a confidential case leaves a trace. */
    Map<String, Object> head(TaskAtHand task, Suggestion suggestion, String reader) {
        if (suggestion.traces(reader)) {
            readings.note(suggestion.number(), viewers.of(reader));
        }
        var facts = new HashMap<String, Object>();
        facts.put("caseTitle", suggestion.title());
        facts.put(
                "caseLine",
                Stream.of(
                                suggestion.publicNumber() == null
                                        ? suggestion.number()
                                        : suggestion.shownNumber() + "（" + suggestion.number() + "）",
                                suggestion.authorFor(task.groups()),
                                name(suggestion.body()),
                                suggestion.replyDue() == null ? null : "答复期限 " + calendars.words(suggestion.replyDue()))
                        .filter(part -> part != null)
                        .collect(Collectors.joining(" · ")));
        facts.put("hint", TaskWords.of(task.key(), suggestion.round()).sentence() + "全文和经过见“案卷”。");
        facts.put("byClerk", !task.persons().isEmpty() && !task.persons().contains(reader));
        return facts;
    }

    private static void text(Map<String, Object> facts, Suggestion suggestion) {
        facts.put("caseSituation", suggestion.situation());
        facts.put("caseProposal", suggestion.proposal());
    }

    private void withdrawal(Map<String, Object> facts, Suggestion suggestion) {
        facts.put("withdrawalReason", asked(suggestion, DeputyRequest.Kind.WITHDRAWAL));
        facts.put("handlingSoFar", soFar(suggestion));
    }

    private void objection(Map<String, Object> facts, Suggestion suggestion) {
        facts.put("objectionReason", asked(suggestion, DeputyRequest.Kind.OBJECTION));
        facts.put("handlingSoFar", soFar(suggestion));
        facts.put("unitChoices", Choice.units(offices, suggestion.body(), false));
        facts.put(
                "chargedChoices",
                current(suggestion)
                        .map(h -> Choice.of(
                                h.unit(), name(h.unit()) + "（" + h.part().label() + "）"))
                        .toList());
    }

    private String asked(Suggestion suggestion, DeputyRequest.Kind kind) {
        return requests.latest(suggestion.number(), kind)
                .map(DeputyRequest::reason)
                .orElse("");
    }

    private Stream<Handling> current(Suggestion suggestion) {
        return handlings.of(suggestion.number()).stream()
                .filter(h -> h.round() == suggestion.round() && !h.state().ended());
    }

    private FormText soFar(Suggestion suggestion) {
        return current(suggestion)
                .map(h -> FormText.of(
                        "- {}（{}）：{}，联系代表 {} 次",
                        name(h.unit()),
                        h.part().label(),
                        h.state().label(),
                        handlings.contacts(h.id()).size()))
                .collect(FormText.joined("\n"));
    }

    private void units(Map<String, Object> facts, Suggestion suggestion, boolean governmentToo) {
        facts.put("unitChoices", Choice.units(offices, suggestion.body(), governmentToo));
        facts.put("coUnitChoices", Choice.units(offices, suggestion.body(), false));
    }

    private void review(Map<String, Object> facts, Suggestion suggestion) {
        assignment(facts, suggestion);
        facts.put("mergeChoices", elsewhere.mains(suggestion));
        facts.put("forwardChoices", elsewhere.offices(suggestion));
        facts.put("forwardDeputyChoices", elsewhere.higherDeputies(suggestion));
    }

    private void assignment(Map<String, Object> facts, Suggestion suggestion) {
        units(facts, suggestion, true);
        facts.put(
                "monthChoices",
                settings.numbers(suggestion.body(), Setting.REPLY_MONTHS).stream()
                        .map(months -> Choice.of(months.toString(), months + " 个月"))
                        .toList());
        facts.put(
                "supervisorChoices",
                supervisors(suggestion.body()).entrySet().stream()
                        .map(one -> Choice.of(one.getKey(), one.getValue()))
                        .toList());
    }

    private Map<String, String> supervisors(String body) {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.of(Role.CHAIR, Role.PRESIDIUM, Role.MEMBER)
                .flatMap(role -> people.in(new Post(body, role).group()).stream())
                .forEach(person -> names.putIfAbsent(person.id(), person.name()));
        return Namesakes.told(names, deputies.of(body));
    }

    private void amendment(Map<String, Object> facts, Suggestion suggestion) {
        facts.put(
                "reviewReason",
                chronicle.of(suggestion.number()).stream()
                        .filter(entry -> entry.what().equals("退回修改"))
                        .reduce((first, last) -> last)
                        .map(Entry::detail)
                        .orElse(""));
        facts.put("unitChoices", Choice.units(offices, suggestion.body(), true));
        facts.put(
                "cosignerChoices",
                Choice.deputies(deputies.of(suggestion.body()).stream()
                        .filter(deputy -> !deputy.person().equals(suggestion.deputy()))
                        .toList()));
        facts.put(
                "sessionChoices",
                sessions.of(suggestion.body()).stream()
                        .map(session -> Choice.of(session.id(), session.name()))
                        .toList());
        facts.put(
                "coSigners",
                suggestions.cosigners(suggestion.number()).stream()
                        .map(Cosigner::person)
                        .toList());
        facts.put("session", suggestion.session());
        facts.put("title", suggestion.title());
        facts.put("situation", suggestion.situation());
        facts.put("proposal", suggestion.proposal());
        facts.put("category", suggestion.category());
        facts.put("disclosure", suggestion.disclosure());
        facts.put("confidential", suggestion.confidential());
        facts.put("research", suggestion.research());
        facts.put("raisedBefore", suggestion.raisedBefore());
        facts.put("needsReply", suggestion.needsReply());
        facts.put("proposedUnit", suggestion.proposedUnit());
    }

    private void handling(Map<String, Object> facts, Suggestion suggestion, Handling handling) {
        facts.put(
                "caseText",
                FormText.of("**案由**\n\n{}\n\n**具体建议**\n\n{}", suggestion.situation(), suggestion.proposal())
                        .and(
                                handling.task() == null
                                        ? FormText.EMPTY
                                        : FormText.of("\n\n**由本单位答复的部分**\n\n{}", handling.task())));
        facts.put("roundNote", rounds.why(suggestion));
        facts.put("unitName", name(handling.unit()));
        facts.put(
                "unitChoices",
                Choice.units(offices, suggestion.body(), false).stream()
                        .filter(choice -> !choice.get("value").equals(handling.unit()))
                        .toList());
        facts.put("refusalReason", handling.refusal());
        facts.put("properUnitName", handling.properUnit() == null ? "" : name(handling.properUnit()));
        facts.put("contactsSoFar", contacts(handling));
        facts.put("hint", FormText.of("{}{}", facts.get("hint"), disputed(handling)));
        facts.put("opinions", opinions(handling));
        facts.put("opinion", steps.kept(handling.id(), "user_opine").orElse(null));
        reply(facts, suggestion, handling);
    }

    private void reply(Map<String, Object> facts, Suggestion suggestion, Handling handling) {
        facts.put(
                "classChoices",
                classes.of(suggestion.body()).stream()
                        .map(one -> Choice.of(one.code(), one.shown()))
                        .toList());
        var latest = replies.latest(handling.id());
        facts.put(
                "returnedNote",
                latest.map(Reply::returned)
                        .map(why -> FormText.of("**上一稿被退回**：{}", why))
                        .orElse(FormText.EMPTY));
        facts.put("replyText", latest.map(Reply::text).orElse(null));
        facts.put("replyClass", latest.map(Reply::replyClass).orElse(null));
        facts.put("promise", latest.map(Reply::promise).orElse(null));
        facts.put(
                "replyClassName",
                latest.flatMap(r -> classes.find(suggestion.body(), r.replyClass()))
                        .map(ReplyClasses.ReplyClass::shown)
                        .orElse(""));
    }

    private FormText contacts(Handling handling) {
        var contacts = handlings.contacts(handling.id());
        var words = verdicts.of(handling.id());
        return contacts.isEmpty()
                ? FormText.of("还没有联系记录。")
                : FormText.of(
                        "**已有联系**\n\n{}",
                        contacts.stream()
                                .map(c -> FormText.of(
                                        "- {} {}：{}{}",
                                        ChineseDates.format(c.day()),
                                        Words.of(Words.CONTACT, c.way()),
                                        c.note(),
                                        words.containsKey(c.id())
                                                ? "（" + words.get(c.id()).shown() + "）"
                                                : ""))
                                .collect(FormText.joined("\n")));
    }

    private FormText disputed(Handling handling) {
        var said = verdicts.of(handling.id());
        var words = handlings.contacts(handling.id()).stream()
                .filter(c -> said.containsKey(c.id()) && !said.get(c.id()).confirmed())
                .map(c -> ChineseDates.format(c.day()) + Words.of(Words.CONTACT, c.way()))
                .collect(Collectors.joining("、"));
        return words.isEmpty() ? FormText.EMPTY : FormText.of("\n\n**代表表示联系记录不属实**：{}，请先核实。", words);
    }

    private FormText opinions(Handling lead) {
        if (lead.part() != Part.LEAD) {
            return FormText.EMPTY;
        }
        return handlings.of(lead.number()).stream()
                .filter(h -> h.round() == lead.round() && h.opinion() != null)
                .map(h -> FormText.of("**{}的会办意见**\n\n{}", name(h.unit()), h.opinion()))
                .collect(FormText.joined("\n\n"));
    }

    private FormText delivered(Suggestion suggestion) {
        return handlings.of(suggestion.number()).stream()
                .filter(h -> h.round() == suggestion.round() && h.part().answers())
                .flatMap(h -> replies.latest(h.id()).stream()
                        .filter(r -> r.deliveredOn() != null)
                        .map(r -> FormText.of("**{}的答复**\n\n{}", name(h.unit()), r.text())))
                .collect(FormText.joined("\n\n"));
    }

    private String name(String office) {
        return offices.find(office).map(Office::name).orElse(office);
    }
}
