package jianyi.activity.sheet;

import jianyi.access.Errand;
import jianyi.access.Viewers;
import jianyi.access.factor.QrPicture;
import jianyi.activity.ActivityAccess;
import jianyi.activity.attending.Attendees;
import jianyi.activity.attending.DoorCode;
import jianyi.activity.attending.DoorDesk;
import jianyi.casework.time.Terms;
import jianyi.flow.Refusal;
import jianyi.notice.WebAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 签到: the code that hangs at the door on the day, the page it leads to, and the page where six digits are typed. */
@Controller
class CheckInPages {

    private final Viewers viewers;
    private final ActivityAccess access;
    private final Attendees attendees;
    private final DoorCode code;
    private final DoorDesk desk;
    private final WebAddress web;
    private final Terms terms;

    CheckInPages(
            Viewers viewers,
            ActivityAccess access,
            Attendees attendees,
            DoorCode code,
            DoorDesk desk,
            WebAddress web,
            Terms terms) {
        this.viewers = viewers;
        this.access = access;
        this.attendees = attendees;
        this.code = code;
        this.desk = desk;
        this.web = web;
        this.terms = terms;
    }

    @Bean
    static Errand checkingIn() {
        return new Errand(20, "/activities/door", "签到", () -> true);
    }

    /** The sheet for the door, to print or to show on a screen. @throws Refusal 403 for whoever does not call the roll, 409 once it is over */
    @GetMapping("/activities/{activity}/door")
    ModelAndView sheet(@PathVariable String activity) {
        var it = access.rolling(viewers.current(), activity);
        if (it.closedOn() != null || it.day().isBefore(terms.today())) {
            throw Refusal.conflict("活动" + it.standing(terms.today()) + "，不再签到");
        }
        var path = "/activities/" + activity + "/door/" + code.token(it);
        return new ModelAndView("activity/door")
                .addObject("it", it)
                .addObject("qr", QrPicture.of(web.of(path)))
                .addObject("digits", code.digits(it));
    }

    /** Where the code leads: one press. */
    @GetMapping("/activities/{activity}/door/{token:[0-9A-Za-z_-]+}")
    ModelAndView ask(@PathVariable String activity, @PathVariable String token) {
        var viewer = viewers.current();
        var it = desk.at(viewer, activity, token);
        return new ModelAndView("activity/check-in")
                .addObject("it", it)
                .addObject("token", token)
                .addObject("mine", attendees.find(activity, viewer.id()).orElseThrow());
    }

    @PostMapping("/activities/{activity}/door/{token:[0-9A-Za-z_-]+}")
    String checkIn(@PathVariable String activity, @PathVariable String token) {
        desk.checkIn(viewers.current(), activity, token);
        return "redirect:/activities/" + activity + "#mine";
    }

    /** Today's activities of a deputy, and room for the digits. */
    @GetMapping("/activities/door")
    ModelAndView today() {
        return typing(null);
    }

    @PostMapping("/activities/door")
    ModelAndView type(@RequestParam(defaultValue = "") String code) {
        return desk.type(viewers.current(), code)
                .map(number -> new ModelAndView("redirect:/activities/" + number + "#mine"))
                .orElseGet(() -> typing("号码不对，或者输错太多次了。请照门口的六位数字再输一次，还不行的，请组长点名"));
    }

    private ModelAndView typing(String wrong) {
        var viewer = viewers.current();
        if (!viewer.isDeputy()) {
            throw Refusal.forbidden("这一页是人大代表用的");
        }
        var page = new ModelAndView("activity/code")
                .addObject("activities", desk.today(viewer))
                .addObject("wrong", wrong);
        page.setStatus(wrong == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        return page;
    }
}
