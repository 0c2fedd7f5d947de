package jianyi.suggestion.ways;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.calendar.ChineseDates;
import jianyi.casework.act.Filled;
import jianyi.casework.act.WayDoor;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Contact;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.Words;
import jianyi.suggestion.handling.ContactVerdict;
import jianyi.suggestion.handling.ContactVerdicts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 属实/不属实: the deputy says of each recorded contact whether it was so (代表法 第五十一条 wants the deputy really heard). */
@Service
class ContactDesk {

    private final Suggestions suggestions;
    private final Handlings handlings;
    private final ContactVerdicts verdicts;
    private final Doers doers;
    private final Chronicle chronicle;
    private final WaysNews news;
    private final Clock clock;

    ContactDesk(
            Suggestions suggestions,
            Handlings handlings,
            ContactVerdicts verdicts,
            Doers doers,
            Chronicle chronicle,
            WaysNews news,
            Clock clock) {
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.verdicts = verdicts;
        this.doers = doers;
        this.chronicle = chronicle;
        this.news = news;
        this.clock = clock;
    }

    /** Keeps the deputy's word. @throws Refusal 403 for strangers; 404 for a contact of another case; 409 once the case has ended */
    @Transactional
    public void say(Viewer viewer, String number, long id, Filled filled) {
        var suggestion = suggestions.lock(number);
        WayDoor.only(doers.speaks(viewer, suggestion));
        var contact = contacts(suggestion)
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有找到这次联系记录"));
        if (suggestion.state().ended()) {
            throw Refusal.conflict("这件建议已经办结");
        }
        boolean confirmed = truth(filled);
        var remark = filled.text("remark", Filled.LONG).orElse(null);
        if (!confirmed && remark == null) {
            throw Refusal.invalid("不属实的，请填写“说明”");
        }
        var entering = doers.entering(viewer, suggestion, filled);
        if (entering.proxied() && verdicts.saidInPerson(id)) {
            throw Refusal.conflict("代表本人已经核对过这次联系，不能代录");
        }
        if (entering.proxied()) {
            news.entered(suggestion, entering, "对联系记录（" + named(contact) + "）的核对");
        }
        verdicts.say(
                new ContactVerdict(id, confirmed, remark, viewer.id(), OffsetDateTime.now(clock), entering.from()));
        var which = named(contact);
        chronicle.note(
                number,
                viewer.id(),
                CaseEntry.CONTACT_CHECKED,
                "代表核对联系记录：" + (confirmed ? "属实" : "不属实") + entering.remark(),
                lines(which, remark));
        if (!confirmed) {
            news.clerks(
                    suggestion,
                    suggestion.body(),
                    "contactDisputed",
                    "代表表示联系记录不属实",
                    "承办单位登记的联系（" + which + "），代表表示不属实，请核实。代表的说明：" + remark);
        }
    }

    /** Every contact of a case, in every round. */
    Stream<Contact> contacts(Suggestion suggestion) {
        return handlings.of(suggestion.number()).stream()
                .map(Handling::id)
                .flatMap(handling -> handlings.contacts(handling).stream());
    }

    /** The contacts of a case the deputy has said nothing of yet. */
    List<Contact> unsaid(Suggestion suggestion) {
        return contacts(suggestion)
                .filter(one -> !verdicts.of(one.handling()).containsKey(one.id()))
                .toList();
    }

    /** 2026年11月20日走访：谈了维修. */
    static String named(Contact contact) {
        var note = contact.note().length() > 60 ? contact.note().substring(0, 60) + "…" : contact.note();
        return when(contact) + "：" + note;
    }

    /** 2026年11月20日走访. */
    static String when(Contact contact) {
        return ChineseDates.format(contact.day()) + Words.of(Words.CONTACT, contact.way());
    }

    private static boolean truth(Filled filled) {
        return switch (filled.need("truth", 20)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Filled.wrong("truth", "只能选“属实”或“不属实”");
        };
    }

    private static String lines(String which, String remark) {
        return remark == null ? which : which + "\n" + remark;
    }
}
