package jianyi.suggestion.task;

import java.util.Map;
import java.util.stream.Collectors;
import jianyi.calendar.ChineseDates;
import jianyi.casework.step.Choice;
import jianyi.casework.step.Steps;
import jianyi.flow.TaskAtHand;
import jianyi.flow.text.FormText;
import jianyi.office.Offices;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Reply;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.SuggestionFlow;
import jianyi.suggestion.Words;
import jianyi.suggestion.handling.ContactVerdicts;
import jianyi.suggestion.handling.Replies;
import jianyi.suggestion.handling.ReplyClasses;
import jianyi.suggestion.rating.RoundNotes;
import org.springframework.stereotype.Component;

/** What the forms of a unit's work show: the case's text, the contacts and opinions so far, the reply's last version. */
@Component
class HandlingForms {

    private final Handlings handlings;
    private final Replies replies;
    private final ReplyClasses classes;
    private final Offices offices;
    private final ContactVerdicts verdicts;
    private final Steps steps;
    private final RoundNotes rounds;
    private final Panels panels;
    private final DeputyCall call;

    HandlingForms(
            Handlings handlings,
            Replies replies,
            ReplyClasses classes,
            Offices offices,
            ContactVerdicts verdicts,
            Steps steps,
            RoundNotes rounds,
            Panels panels,
            DeputyCall call) {
        this.handlings = handlings;
        this.replies = replies;
        this.classes = classes;
        this.offices = offices;
        this.verdicts = verdicts;
        this.steps = steps;
        this.rounds = rounds;
        this.panels = panels;
        this.call = call;
    }

    void work(Map<String, Object> facts, TaskAtHand task, Suggestion suggestion) {
        var handling = handlings.get(Long.parseLong(task.fact(SuggestionFlow.HANDLING)));
        facts.put("caseText", Panels.suggestion(suggestion, handling));
        if (task.key().equals("user_handle")) {
            facts.put("deputyCall", call.of(suggestion));
        }
        facts.put("roundNote", rounds.why(suggestion));
        facts.put("unitName", offices.name(handling.unit()));
        facts.put(
                "unitChoices",
                Choice.units(offices, suggestion.body(), false).stream()
                        .filter(choice -> !choice.get("value").equals(handling.unit()))
                        .toList());
        facts.put("refusalReason", handling.refusal());
        facts.put("properUnitName", handling.properUnit() == null ? "" : offices.name(handling.properUnit()));
        facts.put("contactsSoFar", contacts(handling));
        facts.put("hint", FormText.of("{}{}", facts.get("hint"), disputed(handling)));
        facts.put("opinions", panels.opinions(handling));
        facts.put("opinion", steps.kept(handling.id(), "user_opine").orElse(null));
        reply(facts, suggestion, handling);
    }

    private void reply(Map<String, Object> facts, Suggestion suggestion, Handling handling) {
        facts.put(
                "classChoices",
                classes.of(suggestion.body()).stream()
                        .map(one -> Choice.of(one.code(), one.shown()))
                        .toList());
        facts.put(
                "promisedClasses",
                classes.of(suggestion.body()).stream()
                        .filter(ReplyClasses.ReplyClass::promised)
                        .map(ReplyClasses.ReplyClass::code)
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
        facts.put("replyShown", panels.reply(suggestion, handling));
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
}
