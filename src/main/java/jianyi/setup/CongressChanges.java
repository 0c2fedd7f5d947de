package jianyi.setup;

import java.time.LocalDate;
import java.util.Map;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.deputy.Session;
import jianyi.deputy.Sessions;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes what the setup forms send for the deputies and sessions of a congress. */
@Controller
class CongressChanges {

    private final Keeper keeper;
    private final Offices offices;
    private final People people;
    private final Deputies deputies;
    private final Sessions sessions;

    CongressChanges(Keeper keeper, Offices offices, People people, Deputies deputies, Sessions sessions) {
        this.keeper = keeper;
        this.offices = offices;
        this.people = people;
        this.deputies = deputies;
        this.sessions = sessions;
    }

    /** Enters a mandate, changes or ends it; the deputy's post follows. */
    @Transactional
    @PostMapping("/setup/deputies")
    public String deputy(@RequestParam Map<String, String> typed) {
        keeper.check();
        String body = congress(typed.get("body"));
        Person person = people.inUse(Typed.required("代表", typed.get("person"), 64))
                .orElseThrow(() -> Refusal.invalid("“代表”不是已有账号，请先在人员里添加"));
        keeper.checkNoAdministrator(person.id());
        deputies.save(new Deputy(
                person.id(),
                body,
                person.name(),
                card(body, person.id(), typed.get("card")),
                Typed.name("选区", typed.get("constituency"), 60),
                Typed.name("代表团", typed.get("delegation"), 60),
                Typed.ordinal("届", typed.get("term")),
                typed.containsKey("inOffice")));
        deputies.suspend(person.id(), body, typed.containsKey("suspended"));
        deputies.joinStreet(person.id(), body, street(body, typed.get("street")));
        return "redirect:/setup/offices/" + body + "?saved";
    }

    /** Enters a session or moves its days. */
    @PostMapping("/setup/sessions")
    public String session(@RequestParam Map<String, String> typed) {
        keeper.check();
        String body = congress(typed.get("body"));
        LocalDate opens = Typed.day("开幕", typed.get("opens"));
        LocalDate closes = Typed.day("闭幕", typed.get("closes"));
        if (closes.isBefore(opens)) {
            throw Refusal.invalid("“闭幕”不能早于“开幕”");
        }
        int term = Typed.ordinal("届", typed.get("term"));
        int ordinal = Typed.ordinal("次", typed.get("ordinal"));
        sessions.save(Session.of(body, term, ordinal, opens, closes));
        return "redirect:/setup/offices/" + body + "?saved";
    }

    private String congress(String typed) {
        return offices.inUse(Typed.required("人大", typed, 32))
                .filter(office -> office.kind().isCongress())
                .map(Office::code)
                .orElseThrow(() -> Refusal.invalid("“人大”应为区人大常委会或乡镇人大主席团"));
    }

    private String card(String body, String person, String typed) {
        String card = Typed.name("代表证号", typed, 30);
        deputies.everOf(body).stream()
                .filter(other -> other.card().equals(card) && !other.person().equals(person))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.invalid("“代表证号”" + card + " 已属于" + other.name());
                });
        return card;
    }

    private String street(String body, String typed) {
        String code = Typed.optional("联络街道", typed, 32);
        boolean fits = code == null
                || offices.inUse(code)
                        .filter(office -> office.kind() == OfficeKind.STREET && body.equals(office.parent()))
                        .isPresent();
        if (!fits) {
            throw Refusal.invalid("“联络街道”应为本区的街道");
        }
        return code;
    }
}
