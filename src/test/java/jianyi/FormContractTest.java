package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jianyi.Form.Component;
import jianyi.Room.Reading;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Forms hold what Tasklist can draw, what the fixed contract asks for, and what Java reads: nothing less, nothing more. */
class FormContractTest {

    private static final List<Form> FORMS = Form.all();
    private static final List<Room> ROOMS = Room.all();

    /** What only shows; the form-js 1.8.7 of Tasklist draws it. */
    private static final Set<String> SHOWING = Set.of("text", "html", "separator", "spacer", "group", "table");
    /** What asks, with the ways Java may read the answer; a type that is not here breaks Tasklist or our door. */
    private static final Map<String, Set<String>> ASKING = Map.of(
            "textfield", Set.of("need", "text"),
            "textarea", Set.of("need", "text"),
            "select", Set.of("need", "text", "number"),
            "radio", Set.of("need", "text", "number"),
            "number", Set.of("number"),
            "checkbox", Set.of("decided", "flag"),
            "taglist", Set.of("list"),
            "checklist", Set.of("list"),
            "datetime", Set.of("date", "needDate"));

    /** Ways to speak of a field without reading its answer. */
    private static final Set<String> TELLING = Set.of("has", "missing", "wrong");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}");

    /**
     * The fields people and scripts rely on: element: key, {@code *} required, then what the answer is, then the only values. A
     * form may ask more.
     */
    private static final String CONTRACT = """
            suggestion start_submitted: title*:text situation*:long proposal*:long category*:text deputy:text body:text coSigners:list disclosure*:text=full/title/none confidential:boolean research:text=survey/forum/visit/none raisedBefore:number needsReply:boolean proposedUnit:text session:text enteredFrom:text=paper/phone
            suggestion user_confirmCosign: cosign*:boolean enteredFrom:text=paper/phone
            suggestion user_review: reviewOutcome*:text=accept/return/merge/split/letter/forward reviewReason:text mergeInto:text splitTitles:text forwardAs:text=transfer/deputy/organ forwardTo:text forwardDeputy:text mode:text=lead/separate leadUnit:text coUnits:list parts:long months:number keyItem:boolean supervisor:text
            suggestion user_amend: title*:text situation*:long proposal*:long category*:text disclosure*:text=full/title/none confidential:boolean research:text=survey/forum/visit/none raisedBefore:number needsReply:boolean proposedUnit:text withdraw:boolean enteredFrom:text=paper/phone
            suggestion user_adopt: adopted*:boolean adoptRemark:text enteredFrom:text=paper/phone
            suggestion user_assign: mode*:text=lead/separate leadUnit*:text coUnits:list parts:long months*:number keyItem:boolean supervisor:text
            suggestion user_dispatch: leadUnit*:text coUnits:list dispatchRemark:text
            suggestion user_agreeWithdrawal: withdrawalAgreed*:boolean enteredFrom:text=paper/phone
            suggestion user_consentWithdrawal: withdrawalConsented*:boolean consentRemark:text
            suggestion user_settleObjection: objectionUpheld*:boolean objectedUnit:text newUnit:text settleRemark:text
            suggestion user_rate: overallRating*:text=satisfied/basic/dissatisfied contactRating:text=satisfied/basic/dissatisfied attitudeRating:text=satisfied/basic/dissatisfied replyRating:text=satisfied/basic/dissatisfied resultRating:text=satisfied/basic/dissatisfied classAgreed:boolean rateReason:text enteredFrom:text=paper/phone
            suggestion user_remark: overallRating*:text=satisfied/basic/dissatisfied rateReason:text enteredFrom:text=paper/phone
            suggestion user_escalate: escalation*:text=rehandle/meet/explain/agenda escalationRemark*:long meetDate:date meetPlace:text meetPeople:text
            handling user_accept: accepted*:boolean refusalReason:text properUnit:text
            handling user_consentRefusal: consented*:boolean
            handling user_settleRefusal: refusalUpheld*:boolean newUnit:text settleRemark:text
            handling user_handle: contactWay*:text=visit/meeting/phone/letter/unreachable contactDate*:date contactNote*:text contactBy:text contactPlace:text next*:text=contact/draft
            handling user_opine: opinion*:long
            handling user_draftReply: replyText:long replyClass*:text promise:text
            handling user_signReply: signed*:boolean signRemark:text
            handling user_issueReply: signed*:boolean signRemark:text
            handling user_checkReply: replyApproved*:boolean checkRemark:text
            handling user_deliverReply: letterNumber*:text letterDate*:date deliveredWay*:text=person/post/online deliveredOn*:date
            supervision start_demanded: caseNumber*:text opinion:text unit*:text demand*:long answerBy*:date
            supervision user_answerSupervision: answer*:long
            extension start_asked: caseNumber*:text opinion:text reason*:long newDue*:date
            extension user_decideExtension: granted*:boolean newDue:date decisionRemark:text
            commitment user_reportProgress: progress*:long fulfilled*:boolean newDue:date
            commitment user_confirmFulfilment: confirmed*:boolean confirmRemark:text enteredFrom:text=paper/phone
            meeting start_convened: title*:text kind*:text=regular/extra/first/committee/council/presidium/liaison/forum ordinal:text date*:date time:text days:number place*:text body:text
            meeting user_consent: consented*:boolean consentRemark:text
            meeting user_decideAgenda: decided*:boolean meetingNote:text date:date time:text billDeadline:date exceptionReason:long
            meeting user_rollCall: quorumConfirmed*:boolean
            meeting user_adjourn: rescheduled*:boolean newDate:date newTime:text adjournReason*:long
            meeting user_close: closedOn*:date closeNote:long
            meeting user_draftResolutions: announcement:text
            meeting user_signResolutions: signed*:boolean signRemark:text
            meeting user_fileRecord: filedOn*:date filingNumber:text
            invitation user_answerNotice: attending*:boolean leaveReason:text enteredFrom:text=paper/phone
            invitation user_decideLeave: leaveGranted*:boolean leaveRemark:text
            deliberation user_recordItem: itemRecord*:long speakers:long questions:long toVote:boolean
            deliberation user_recordVote: voteMode*:text=hands/device/ballot/tally issued:number returned:number invalid:number satisfied:number basic:number dissatisfied:number votesFor:number votesAgainst:number votesAbstained:number votesMissing:number ballotsIssued:number ballotsReturned:number ballotsInvalid:number candidates:long writeIns:long voteAgain:boolean
            resolution user_reportExecution: progress*:long executed*:boolean newDue:date
            inspectionPlan start_proposed: year*:number topics*:long body:text
            inspectionPlan user_decidePlan: planApproved*:boolean meeting:text meetingNote:text planRemark:long partyReportedOn:date partyReportWay:text
            inspectionPlan user_amendPlan: topics*:long
            inspectionPlan user_decideChange: changeApproved*:boolean meeting:text meetingNote:text planRemark:long partyReportedOn:date partyReportWay:text
            resolution user_confirmExecution: confirmed*:boolean confirmRemark:text
            inspection start_opened: title*:text kind*:text=law/visit/report/evaluation law:text unit*:text reason*:long planItem:text body:text
            preparation user_prepare: scheme*:long noticeDate:date members:list sites:text unannounced:boolean unannouncedReason:text unit:text law:text
            preparation user_confirmMembership: joins*:boolean conflict:text enteredFrom:text=paper/phone
            preparation user_recordSite: siteDone*:boolean
            selfReport user_selfReport: selfReport*:long
            selfReport user_signReport: signed*:boolean signRemark:text
            reporting user_draftReport: reportReady*:boolean
            reporting user_deliberate: reportAdopted*:boolean councilMeeting:text councilNote:text meeting:text meetingNote:text opinions:long
            handover user_nameOwners: owners*:text
            handover user_signCorrection: signed*:boolean signRemark:text
            correction user_correct: measures*:long done*:boolean
            correction user_checkCorrection: accepted*:boolean checkRemark:text
            correction user_decideReturn: returned*:boolean returnRemark:text
            tally user_recordTally: issued*:number returned*:number invalid*:number satisfied*:number basic*:number dissatisfied*:number basis:text=returned/all
            """;

    private static final Pattern ASKED = Pattern.compile("(\\w+)(\\*?):(\\w+)(?:=(\\S+))?");

    private final List<String> faults = new ArrayList<>();

    @Test
    void everyFormIsNamedLikeItsFile() {
        assertThat(FORMS).allSatisfy(form -> {
            assertThat(form.schema().path("id").asText()).isEqualTo(form.name());
            assertThat(form.schema().path("type").asText()).isEqualTo("default");
            assertThat(form.fields()).isNotEmpty().extracting(Component::key).doesNotHaveDuplicates();
            assertThat(form.components()).extracting(c -> c.text("id")).doesNotHaveDuplicates();
        });
    }

    @Test
    void tasklistCanDrawEveryComponent() {
        for (Form form : FORMS) {
            for (Component component : form.components()) {
                var asks = !component.key().isEmpty();
                check(
                        form.name() + ": " + component.type() + " " + component.key(),
                        asks ? ASKING.containsKey(component.type()) : SHOWING.contains(component.type()));
                check(
                        form.name() + ": a group with a path hides its fields from the door",
                        !component.json().hasNonNull("path"));
                check(
                        form.name() + ": only days are asked for",
                        !component.type().equals("datetime")
                                || component.text("subtype").equals(java.util.Optional.of("date")));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatAFormAsksJavaReadsInTheFittingWayAndBack() {
        for (Room room : ROOMS) {
            var readings = room.readings();
            var asked = new HashSet<String>();
            for (Form form : FORMS) {
                if (room.processes().contains(form.process())) {
                    form.fields().forEach(field -> {
                        asked.add(field.key());
                        compare(form, field, fitting(room, field.key()), readings);
                    });
                }
            }
            room.alone().readings().stream()
                    .map(Reading::key)
                    .filter(key -> !asked.contains(key))
                    .distinct()
                    .forEach(key -> faults.add(room.name() + " reads " + key + ", which no form asks"));
        }
        assertThat(faults).isEmpty();
    }

    /** The ways to read this key in a room; two of its forms may ask different things by one name. */
    private static Set<String> fitting(Room room, String key) {
        return FORMS.stream()
                .filter(form -> room.processes().contains(form.process()))
                .flatMap(form -> form.field(key).stream())
                .flatMap(field -> fitting(field).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> fitting(Component field) {
        return field.decides() ? ASKING.get("checkbox") : ASKING.getOrDefault(field.type(), Set.of());
    }

    private void compare(Form form, Component field, Set<String> inRoom, Set<Reading> readings) {
        var ways = readings.stream()
                .filter(reading -> reading.key().equals(field.key()))
                .map(Reading::how)
                .filter(way -> !TELLING.contains(way))
                .collect(Collectors.toCollection(TreeSet::new));
        check(form.name() + ": nobody reads " + field.key(), !ways.isEmpty());
        boolean passed = ways.remove("passed");
        check(
                form.name() + ": " + field.type() + " " + field.key() + " is read as " + ways,
                inRoom.containsAll(ways) && (passed || !Collections.disjoint(fitting(field), ways)));
    }

    @Test
    void aRequiredYesOrNoIsARadioWithoutDefault() {
        for (Form form : FORMS) {
            for (Component field : form.fields()) {
                var where = form.name() + ": " + field.key();
                check(
                        where + ": a checkbox cannot say no",
                        !field.required() || !field.type().equals("checkbox"));
                check(
                        where + ": has a default",
                        !field.required() || !field.decides() || !field.json().hasNonNull("defaultValue"));
                check(
                        where + ": true and false must be JSON values, not texts",
                        field.values().stream()
                                .noneMatch(value -> value.isTextual()
                                        && Set.of("true", "false").contains(value.asText())));
                check(
                        where + ": yes and no are two",
                        field.values().stream().noneMatch(JsonNode::isBoolean)
                                || field.decides() && new HashSet<>(field.values()).size() == 2);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aFieldThatMayBeHiddenIsNeverRequired() {
        for (Form form : FORMS) {
            form.fields()
                    .forEach(field -> check(form.name() + ": " + field.key(), !field.hideable() || !field.required()));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aDutyIsLiftedByAYesOrNoOfTheSameForm() {
        for (Form form : FORMS) {
            for (Component field : form.fields()) {
                var lifting = field.json().at("/properties/requiredUnless").asText();
                check(
                        form.name() + ": " + field.key(),
                        lifting.isEmpty()
                                || field.required()
                                        && form.field(lifting)
                                                .filter(Component::decides)
                                                .isPresent());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whoWithdrawsNeedNotFillInTheRest() {
        assertThat(form("suggestion-amend").fields())
                .filteredOn(Component::required)
                .isNotEmpty()
                .allSatisfy(field -> assertThat(
                                field.json().at("/properties/requiredUnless").asText())
                        .isEqualTo("withdraw"));
    }

    @Test
    void peopleReadChinese() {
        for (Form form : FORMS) {
            for (Component component : form.components()) {
                check(
                        form.name() + ": " + component.key() + " has no label",
                        component.key().isEmpty() || component.text("label").isPresent());
                Form.texts(component.json()).stream()
                        .map(text -> text.replaceAll("\\{\\{[^}]*}}", ""))
                        .filter(text -> LETTERS.matcher(text).find())
                        .forEach(text -> check(
                                form.name() + ": " + text, HAN.matcher(text).find()));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyTaskAsksWhatTheContractFixes() {
        var rows = CONTRACT.lines().toList();
        for (String row : rows) {
            var form = form(formOf(row.substring(0, row.indexOf(':'))));
            ASKED.matcher(row.substring(row.indexOf(':') + 1)).results().forEach(m -> {
                var field = form.field(m.group(1));
                check(form.name() + " does not ask " + m.group(1), field.isPresent());
                field.ifPresent(f -> {
                    var where = form.name() + ": " + f.key();
                    check(
                            where + (m.group(2).isEmpty() ? " must not be required" : " must be required"),
                            f.required() != m.group(2).isEmpty());
                    check(where + " is no " + m.group(3), is(m.group(3), f));
                    check(
                            where + " has other values than " + m.group(4),
                            m.group(4) == null || within(f, Set.of(m.group(4).split("/"))));
                });
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyTaskHasARowInTheContract() {
        var rows = CONTRACT.lines()
                .map(row -> formOf(row.substring(0, row.indexOf(':'))))
                .toList();
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        FORMS.stream().map(Form::name).toList());
    }

    @Test
    void aDeputysTaskAsksTheClerkForTheSource() {
        for (Model model : Model.all()) {
            for (Element task : model.elements("userTask")) {
                if (Model.camunda(task, "candidateGroups").contains("nterers(")) {
                    var form = form(Model.camunda(task, "formRef"));
                    check(
                            form.name() + " does not ask enteredFrom",
                            form.field("enteredFrom").isPresent());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private void check(String fault, boolean right) {
        if (!right) {
            faults.add(fault);
        }
    }

    private static Form form(String name) {
        return FORMS.stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no form " + name));
    }

    private static String formOf(String processAndElement) {
        var names = processAndElement.split(" ");
        return names[0] + "-" + (names[1].startsWith("start_") ? "start" : names[1].replaceFirst("^user_", ""));
    }

    private static boolean is(String kind, Component field) {
        return switch (kind) {
            case "boolean" -> field.decides();
            case "date" -> field.type().equals("datetime");
            case "list" -> field.type().equals("taglist") || field.type().equals("checklist");
            case "number" -> Set.of("number", "select", "radio").contains(field.type());
            case "long" ->
                field.type().equals("textarea")
                        && field.json().at("/validate/maxLength").asInt() >= 20_000;
            case "text" -> !field.decides() && ASKING.get(field.type()).contains("need");
            default -> false;
        };
    }

    private static boolean within(Component field, Set<String> allowed) {
        return !field.values().isEmpty()
                && field.values().stream().map(JsonNode::asText).allMatch(allowed::contains);
    }
}
