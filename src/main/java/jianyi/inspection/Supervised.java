package jianyi.inspection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jianyi.flow.text.Text;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** The offices a congress body supervises: its government, that one's units, and the organs 监察委员会、法院、检察院 beside it. */
@Component
public class Supervised {

    private final Offices offices;

    Supervised(Offices offices) {
        this.offices = offices;
    }

    /** All of them that are in use, governments and organs before units. */
    public List<Office> of(String body) {
        var organs = organs(body);
        return Stream.concat(organs.stream(), organs.stream().flatMap(organ -> offices.unitsOf(organ.code()).stream()))
                .toList();
    }

    /** The government and the organs: those an opinion is handed to, and whose head signs. */
    public List<Office> organs(String body) {
        return offices.all().stream()
                .filter(office -> body.equals(office.parent()))
                .filter(office -> office.kind() == OfficeKind.GOVERNMENT || office.kind() == OfficeKind.ORGAN)
                .sorted(Comparator.comparing(Office::kind).reversed())
                .toList();
    }

    /** The one people mean by its code or its full name, or empty. */
    public Optional<Office> named(String body, String said) {
        var name = Text.name(said);
        return of(body).stream()
                .filter(office -> office.code().equals(name) || office.name().equals(name))
                .findFirst();
    }

    /** The government or organ an office stands under: itself, or a unit's government. */
    public String organOf(String office) {
        var it = offices.get(office);
        return it.kind() == OfficeKind.UNIT ? it.parent() : it.code();
    }

    /** Who may mend what is handed to this government or organ: a government's units and itself, an organ itself alone. */
    public List<Office> owners(String organ) {
        return Stream.concat(offices.unitsOf(organ).stream(), Stream.of(offices.get(organ)))
                .toList();
    }

    /** The group that works for an office: a unit's and an organ's handlers, a government's clerks. */
    public String workers(String office) {
        boolean government = offices.get(office).kind() == OfficeKind.GOVERNMENT;
        return new Post(office, government ? Role.CLERK : Role.HANDLER).group();
    }

    /** The groups of whoever leads an office. */
    public String heads(String office) {
        return new Post(office, Role.HEAD).group();
    }

    /** What a body's opinion is called: a standing committee's 审议意见, a town's 主席团意见 (监督法 第三十七条; 地方组织法 第十九条). */
    public String opinionName(String body) {
        return offices.get(body).kind() == OfficeKind.STANDING ? "审议意见" : "主席团意见";
    }

    /** The name people know an office by; its code when there is none. */
    public String name(String office) {
        return office == null ? "还没有定" : offices.name(office);
    }
}
