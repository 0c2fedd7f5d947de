package jianyi.setup.standin;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The part of the stand-ins' page about emergencies. */
@Controller
class EmergencyPages {

    private final EmergencyDesk desk;
    private final Emergencies emergencies;
    private final StandInDesk standIns;

    EmergencyPages(EmergencyDesk desk, Emergencies emergencies, StandInDesk standIns) {
        this.desk = desk;
        this.emergencies = emergencies;
        this.standIns = standIns;
    }

    /** One that holds; {@code mine} when the reader has named it, otherwise he is the one named. */
    record Line(long id, String person, String names, boolean mine) {}

    /** Those in which a person is on either side. */
    List<Line> lines(String person) {
        return emergencies.of(person).stream()
                .map(one -> new Line(
                        one.id(),
                        one.person(),
                        standIns.nameOf(one.standIn()) + "代" + standIns.nameOf(one.person()),
                        one.person().equals(person)))
                .toList();
    }

    @PostMapping("/stand-ins/{person}/emergency")
    String name(@PathVariable String person, @RequestParam Map<String, String> typed) {
        desk.name(person, typed.get("standIn"));
        return "redirect:/stand-ins?saved";
    }

    @PostMapping("/stand-ins/{person}/emergency/{id:[0-9]+}/begin")
    String begin(@PathVariable String person, @PathVariable long id, @RequestParam Map<String, String> typed) {
        desk.begin(person, id, typed.get("reason"));
        return "redirect:/stand-ins?saved";
    }

    @PostMapping("/stand-ins/{person}/emergency/{id:[0-9]+}/end")
    String end(@PathVariable String person, @PathVariable long id) {
        desk.end(person, id);
        return "redirect:/stand-ins?ended";
    }
}
