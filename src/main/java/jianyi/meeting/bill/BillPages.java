package jianyi.meeting.bill;

import java.util.Map;
import java.util.stream.Collectors;
import jianyi.access.Tried;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.deputy.Deputies;
import jianyi.deputy.Namesakes;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.Participant;
import jianyi.suggestion.Words;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The bills and inquiries of a session: to read, to hand in, and to decide on. */
@Controller
class BillPages {

    private static final int LONGEST = 20_000;

    private final Viewers viewers;
    private final MeetingAccess access;
    private final BillDesk desk;
    private final BillDecision decision;
    private final InquiryDesk inquiries;
    private final SignDesk signs;
    private final BillLines lines;
    private final Signing signing;
    private final Deputies register;

    BillPages(
            Viewers viewers,
            MeetingAccess access,
            BillDesk desk,
            BillDecision decision,
            InquiryDesk inquiries,
            SignDesk signs,
            BillLines lines,
            Signing signing,
            Deputies register) {
        this.viewers = viewers;
        this.access = access;
        this.desk = desk;
        this.decision = decision;
        this.inquiries = inquiries;
        this.signs = signs;
        this.lines = lines;
        this.signing = signing;
        this.register = register;
    }

    /** @throws Refusal 404 for a meeting this person may not know of */
    @GetMapping("/meetings/{meeting}/bills")
    ModelAndView bills(@PathVariable("meeting") String number) {
        return page(viewers.current(), number, new LinkedMultiValueMap<>());
    }

    /** Hands one in; what is refused comes back with everything that was typed. */
    @PostMapping("/meetings/{meeting}/bills")
    ModelAndView handIn(@PathVariable("meeting") String number, @RequestParam MultiValueMap<String, String> typed) {
        var viewer = viewers.current();
        var meeting = access.readable(viewer, number);
        if (!signing.may(viewer, meeting)) {
            throw Refusal.forbidden("只有出席会议的代表和人大工作人员可以提出议案、质询案");
        }
        return tried(viewer, number, typed, () -> desk.handIn(viewer, number, BillText.read(typed)));
    }

    /** Decides on one, {@code way} being agenda, suggestion, answer, again, withdraw, sign or decline; what was typed comes back with a refusal. */
    @PostMapping("/meetings/{meeting}/bills/{id}/{way}")
    ModelAndView decide(
            @PathVariable("meeting") String number,
            @PathVariable String id,
            @PathVariable String way,
            @RequestParam MultiValueMap<String, String> typed) {
        var viewer = viewers.current();
        access.readable(viewer, number);
        typed.set("about", id + way);
        return tried(
                viewer,
                number,
                typed,
                () -> decide(viewer, number, Typed.id(id, "没有这件议案"), way, typed.toSingleValueMap()));
    }

    private void decide(Viewer viewer, String number, long id, String way, Map<String, String> typed) {
        var said = Typed.optional(typed, "said", way.equals("answer") || way.equals("again") ? "答复" : "说明", LONGEST);
        switch (way) {
            case "agenda" -> decision.toAgenda(viewer, number, id, said);
            case "suggestion" -> decision.toSuggestion(viewer, number, id, said);
            case "answer" -> inquiries.answer(viewer, number, id, said);
            case "again" -> inquiries.answerAgain(viewer, number, id, unsatisfied(typed), said);
            case "withdraw" -> decision.withdraw(viewer, number, id, said);
            case "sign", "decline" ->
                signs.sign(
                        viewer,
                        number,
                        id,
                        way.equals("sign"),
                        Typed.optional(typed, "person", "代表", 64),
                        typed.get("enteredFrom"));
            default -> throw Refusal.notFound("没有这个办法");
        }
    }

    private static int unsatisfied(Map<String, String> typed) {
        return Typed.number(typed, "unsatisfied", "不满意的代表", 1, 500);
    }

    private ModelAndView tried(Viewer viewer, String number, MultiValueMap<String, String> typed, Runnable act) {
        return Tried.form("/meetings/" + number + "/bills", act, () -> page(viewer, number, typed));
    }

    private ModelAndView page(Viewer viewer, String number, MultiValueMap<String, String> typed) {
        var meeting = access.readable(viewer, number);
        var able = signing.able(number);
        return new ModelAndView("meeting/bills")
                .addObject("meeting", meeting)
                .addObject("bills", lines.of(viewer, meeting))
                .addObject("typed", typed)
                .addObject("mayHandIn", signing.may(viewer, meeting))
                .addObject("notBill", desk.why(meeting, false).orElse(null))
                .addObject("notInquiry", desk.why(meeting, true).orElse(null))
                .addObject("forOthers", signing.forOthers(viewer, meeting))
                .addObject("deputies", able)
                .addObject(
                        "told",
                        Namesakes.told(
                                able.stream().collect(Collectors.toMap(Participant::person, Participant::name)),
                                register.everOf(meeting.body())))
                .addObject("self", viewer.id())
                .addObject("categories", Words.CATEGORIES)
                .addObject("disclosures", Words.DISCLOSURE);
    }
}
