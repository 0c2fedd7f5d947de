package jianyi.suggestion.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Setting;
import jianyi.office.Settings;
import jianyi.suggestion.Contact;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Reply;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Words;
import jianyi.suggestion.handling.ContactVerdict;
import jianyi.suggestion.handling.ContactVerdicts;
import jianyi.suggestion.handling.Replies;
import jianyi.suggestion.handling.Timeliness;
import jianyi.suggestion.sheet.CaseSheet.Answer;
import jianyi.suggestion.sheet.CaseSheet.Fact;
import jianyi.suggestion.sheet.CaseSheet.Meeting;
import jianyi.suggestion.sheet.CaseSheet.Work;
import jianyi.suggestion.sight.Sight;
import jianyi.suggestion.time.SheetDates;
import org.springframework.stereotype.Component;

/** The sheet's part about the units: assignment, contacts, opinions and replies, each as far as the reader may see it. */
@Component
class SheetWorks {

    private final Handlings handlings;
    private final Replies replies;
    private final Offices offices;
    private final People people;
    private final Settings settings;
    private final SheetDates dates;
    private final Timeliness timeliness;
    private final ContactVerdicts verdicts;
    private final SheetWindows windows;

    SheetWorks(
            Handlings handlings,
            Replies replies,
            Offices offices,
            People people,
            Settings settings,
            SheetDates dates,
            Timeliness timeliness,
            ContactVerdicts verdicts,
            SheetWindows windows) {
        this.handlings = handlings;
        this.replies = replies;
        this.offices = offices;
        this.people = people;
        this.settings = settings;
        this.dates = dates;
        this.timeliness = timeliness;
        this.verdicts = verdicts;
        this.windows = windows;
    }

    /** Every unit's work, by round and in the order assigned. */
    List<Work> of(Suggestion it, Sight sight) {
        Map<String, String> classes = classes(it.body());
        return handlings.of(it.number()).stream()
                .map(handling -> work(it, sight, handling, classes))
                .toList();
    }

    private Work work(Suggestion it, Sight sight, Handling handling, Map<String, String> classes) {
        Office unit = offices.get(handling.unit());
        boolean opinion = handling.opinion() != null && sight.opinions();
        return new Work(
                handling.id(),
                handling.round(),
                unit.name(),
                handling.part().label(),
                sight.state(handling),
                handling.state().ended(),
                handling.task(),
                facts(it, sight, handling),
                meetings(handling),
                opinion ? handling.opinion() : null,
                opinion ? person(handling.opinionBy()) + "，" + dates.day(handling.opinionOn()) : null,
                replies.of(handling.id()).stream()
                        .filter(reply -> sight.reply(handling, reply, unit))
                        .map(reply -> answer(reply, classes, sight.inside()))
                        .toList());
    }

    private List<Fact> facts(Suggestion it, Sight sight, Handling handling) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("交办日期", dates.day(handling.assignedOn()), null));
        if (handling.part().answers()) {
            facts.add(new Fact("答复期限", dates.due(handling.replyDue()), dates.why(it, handling)));
        } else if (handling.opinionDue() != null) {
            facts.add(new Fact("会办期限", dates.due(handling.opinionDue()), dates.whyOpinion(it, handling)));
        }
        String opened = handling.openedAt() == null
                ? "尚未签收"
                : dates.minute(handling.openedAt()) + "　" + person(handling.openedBy());
        facts.add(new Fact("签收", opened, null));
        facts.addAll(windows.of(handling));
        if (handling.refusal() != null && sight.opinions()) {
            String proper = handling.properUnit() == null ? "" : "（建议改交" + offices.name(handling.properUnit()) + "）";
            facts.add(new Fact("申请退办", handling.refusal() + proper, null));
        }
        if (handling.endedOn() != null) {
            facts.add(new Fact("完成日期", dates.day(handling.endedOn()), null));
        }
        var inTime = timeliness.words(handling);
        if (inTime != null) {
            facts.add(new Fact("是否按期答复", inTime, null));
        }
        return facts;
    }

    private List<Meeting> meetings(Handling handling) {
        Map<Long, ContactVerdict> said = verdicts.of(handling.id());
        return handlings.contacts(handling.id()).stream()
                .map(contact -> meeting(contact, said.get(contact.id())))
                .toList();
    }

    private Meeting meeting(Contact contact, ContactVerdict said) {
        String who = contact.attended() == null || contact.attended().isBlank()
                ? person(contact.recordedBy())
                : contact.attended();
        return new Meeting(
                dates.day(contact.day()),
                Words.of(Words.CONTACT, contact.way()),
                contact.note(),
                who,
                contact.place(),
                said == null ? null : said.shown());
    }

    private Answer answer(Reply reply, Map<String, String> classes, boolean inside) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("起草", person(reply.draftedBy()), dates.minute(reply.draftedAt())));
        stamp(facts, "单位签发", reply.signedBy(), dates.minute(reply.signedAt()));
        stamp(facts, "政府签发", reply.issuedBy(), dates.minute(reply.issuedAt()));
        stamp(facts, "人大审核", reply.checkedBy(), dates.minute(reply.checkedAt()));
        if (reply.letterNumber() != null) {
            facts.add(new Fact("文号", reply.letterNumber(), dates.day(reply.letterDate())));
        }
        if (reply.deliveredOn() != null) {
            facts.add(new Fact("送达", dates.day(reply.deliveredOn()), Words.of(Words.DELIVERY, reply.deliveredWay())));
        }
        if (reply.returned() != null) {
            facts.add(new Fact("退回", reply.returned(), person(reply.returnedBy())));
        }
        return new Answer(
                reply.version(),
                reply.replyClass() + " 类　" + classes.getOrDefault(reply.replyClass(), ""),
                standing(reply),
                reply.text(),
                dates.inWords(reply.promise()),
                facts,
                reply.checkedAt() != null,
                inside && reply.returned() == null);
    }

    private static String standing(Reply reply) {
        if (reply.deliveredOn() != null) {
            return "已送达代表";
        }
        return reply.returned() != null ? "退回修改" : reply.checkedAt() != null ? "审核通过，待送达" : "未送达";
    }

    private void stamp(List<Fact> facts, String label, String person, String when) {
        if (person != null) {
            facts.add(new Fact(label, person(person), when));
        }
    }

    /** The body's classes: code → label. */
    private Map<String, String> classes(String body) {
        return settings.text(body, Setting.REPLY_CLASSES)
                .lines()
                .map(line -> line.split("\\|"))
                .filter(cells -> cells.length > 1)
                .collect(Collectors.toMap(cells -> cells[0].strip(), cells -> cells[1].strip(), (one, other) -> one));
    }

    private String person(String id) {
        return id == null ? "" : people.called(id);
    }
}
