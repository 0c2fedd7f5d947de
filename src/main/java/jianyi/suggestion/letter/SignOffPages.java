package jianyi.suggestion.letter;

import java.util.List;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Reply;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.handling.Replies;
import jianyi.suggestion.sight.CaseAccess;
import jianyi.suggestion.sight.Sight;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * 签批单: a reply to be signed and sealed on paper. The scan of it is kept with the case as the copy that counts; the entry in Tasklist
 * stays the head's own.
 */
@Controller
class SignOffPages {

    private final Handlings handlings;
    private final Replies replies;
    private final Offices offices;
    private final People people;
    private final Viewers viewers;
    private final CaseAccess access;

    SignOffPages(
            Handlings handlings, Replies replies, Offices offices, People people, Viewers viewers, CaseAccess access) {
        this.handlings = handlings;
        this.replies = replies;
        this.offices = offices;
        this.people = people;
        this.viewers = viewers;
        this.access = access;
    }

    /**
     * The sheet for the latest version of one unit's reply.
     *
     * @throws Refusal 404 when there is no reply or this person may not know of the case, 403 for whoever does not follow how it is made
     */
    @GetMapping("/cases/{number}/sign-off/{handlingId}")
    String sheet(@PathVariable String number, @PathVariable long handlingId, Model model) {
        Viewer viewer = viewers.current();
        Suggestion suggestion = access.readable(viewer, number);
        Sight sight = access.sight(viewer, suggestion);
        Handling handling = handlings.of(number).stream()
                .filter(found -> found.id() == handlingId)
                .findFirst()
                .orElseThrow(SignOffPages::none);
        Reply reply = replies.latest(handlingId).orElseThrow(SignOffPages::none);
        Office unit = offices.get(handling.unit());
        if (!sight.inside() || !sight.reply(handling, reply, unit)) {
            throw Refusal.forbidden("签批单只供办理这件建议的单位、政府和人大工作人员打印");
        }
        model.addAttribute("it", suggestion);
        model.addAttribute("unit", unit.name());
        model.addAttribute("reply", reply);
        model.addAttribute("author", sight.author() ? suggestion.deputyName() + "代表" : Sight.CONFIDENTIAL);
        model.addAttribute(
                "drafter", people.find(reply.draftedBy()).map(Person::name).orElse(""));
        model.addAttribute("signers", signers(unit));
        return "sign-off";
    }

    /** Who signs: the unit, and its government where the unit does not sign for itself. */
    private List<String> signers(Office unit) {
        return unit.signsForItself()
                ? List.of(unit.name() + "负责人")
                : List.of(unit.name() + "负责人", offices.get(unit.parent()).name() + "负责人");
    }

    private static Refusal none() {
        return Refusal.notFound("还没有起草答复，没有签批单");
    }
}
