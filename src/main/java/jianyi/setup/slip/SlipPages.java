package jianyi.setup.slip;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import jianyi.access.factor.OneUseCodes;
import jianyi.access.factor.QrPicture;
import jianyi.deputy.Namesakes;
import jianyi.notice.WebAddress;
import jianyi.office.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The clerk's list of deputies with a button each, and the slip to print; the page where a slip is typed in. */
@Controller
class SlipPages {

    private final SlipDesk desk;
    private final People people;
    private final WebAddress address;
    private final Clock clock;

    SlipPages(SlipDesk desk, People people, WebAddress address, Clock clock) {
        this.desk = desk;
        this.people = people;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/slips")
    String list(Model model) {
        model.addAttribute("deputies", Namesakes.labels(desk.deputies()));
        return "setup/slips";
    }

    /** Shown once: the code exists nowhere else. */
    @PostMapping("/slips/{person}")
    String print(@PathVariable String person, HttpServletResponse response, Model model) {
        String code = desk.print(person);
        // The code stands behind the #, which browsers send to no server and no log.
        String link = address.of("/slip#" + code);
        model.addAttribute("code", code);
        model.addAttribute("person", people.get(person));
        model.addAttribute("qr", QrPicture.of(link));
        model.addAttribute("address", address.of("/slip"));
        model.addAttribute("until", LocalDate.now(clock).plusDays(OneUseCodes.SLIP.toDays()));
        response.setHeader("Cache-Control", "no-store");
        return "setup/slip";
    }

    @GetMapping("/slip")
    String type() {
        return "slip";
    }
}
