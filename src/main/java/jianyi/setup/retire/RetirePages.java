package jianyi.setup.retire;

import java.util.Map;
import jianyi.flow.Typed;
import jianyi.office.Office;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Retirements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody or an office still holds, and the forms that end it, bring it back, or remove what was entered in error. */
@Controller
class RetirePages {

    private static final int LONGEST_REASON = 200;

    private final PersonRetireDesk persons;
    private final OfficeRetireDesk units;
    private final Holdings holdings;
    private final People people;
    private final Retirements retirements;

    RetirePages(
            PersonRetireDesk persons,
            OfficeRetireDesk units,
            Holdings holdings,
            People people,
            Retirements retirements) {
        this.persons = persons;
        this.units = units;
        this.holdings = holdings;
        this.people = people;
        this.retirements = retirements;
    }

    @GetMapping("/setup/people/{id}/retire")
    String person(@PathVariable String id, Model model) {
        Person person = persons.check(id);
        model.addAttribute("person", person);
        model.addAttribute("retirement", retirements.ofPerson(id).orElse(null));
        model.addAttribute("held", holdings.of(id));
        model.addAttribute("people", people.all());
        model.addAttribute("removable", persons.removable(id));
        return "setup/retire-person";
    }

    @PostMapping("/setup/people/{id}/retire")
    String retirePerson(@PathVariable String id, @RequestParam Map<String, String> typed) {
        persons.check(id);
        persons.retire(
                id,
                Typed.optional("接收人", typed.get("taker"), 64),
                Typed.required("停用原因", typed.get("reason"), LONGEST_REASON));
        return "redirect:/setup/people/" + id + "?retired";
    }

    @PostMapping("/setup/people/{id}/restore")
    String restorePerson(@PathVariable String id) {
        persons.restore(id);
        return "redirect:/setup/people/" + id + "?restored";
    }

    @PostMapping("/setup/people/{id}/remove")
    String removePerson(@PathVariable String id) {
        persons.remove(id);
        return "redirect:/setup?removed";
    }

    @GetMapping("/setup/offices/{code}/retire")
    String office(@PathVariable String code, Model model) {
        Office office = units.check(code);
        model.addAttribute("office", office);
        model.addAttribute("retirement", retirements.ofOffice(code).orElse(null));
        model.addAttribute("held", units.holdings(office));
        model.addAttribute("removable", units.removable(office));
        return "setup/retire-office";
    }

    @PostMapping("/setup/offices/{code}/retire")
    String retireOffice(@PathVariable String code, @RequestParam Map<String, String> typed) {
        units.check(code);
        units.retire(
                code,
                Typed.optional("接续办理的单位", typed.get("taker"), 32),
                Typed.required("停用原因", typed.get("reason"), LONGEST_REASON));
        return "redirect:/setup/offices/" + code + "?retired";
    }

    @PostMapping("/setup/offices/{code}/restore")
    String restoreOffice(@PathVariable String code) {
        units.restore(code);
        return "redirect:/setup/offices/" + code + "?restored";
    }

    @PostMapping("/setup/offices/{code}/remove")
    String removeOffice(@PathVariable String code) {
        units.remove(code);
        return "redirect:/setup?removed";
    }
}
