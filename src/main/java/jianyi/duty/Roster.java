package jianyi.duty;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import org.springframework.stereotype.Component;

/** Whose files an office keeps: a congress its deputies', a street those of the district's deputies it serves. */
@Component
public class Roster {

    private final Deputies deputies;
    private final Offices offices;

    Roster(Deputies deputies, Offices offices) {
        this.deputies = deputies;
        this.offices = offices;
    }

    /** The deputies in office, in the order of electoral districts. */
    public List<Deputy> of(Office office) {
        return (street(office) ? deputies.ofStreet(office.code()) : deputies.of(office.code()))
                .stream().sorted(Districts.ORDER).toList();
    }

    /** The same with those whose mandate has ended; a street serves only those in office. */
    public List<Deputy> ever(Office office) {
        return street(office)
                ? of(office)
                : deputies.everOf(office.code()).stream()
                        .sorted(Districts.ORDER)
                        .toList();
    }

    /** Office code of the congress they belong to. */
    public String congress(Office office) {
        return street(office) ? office.parent() : office.code();
    }

    /** The mandate whose file this office keeps, or empty. */
    public Optional<Deputy> find(Office office, String person) {
        return deputies.find(person, congress(office))
                .filter(one -> !street(office)
                        || deputies.streetOf(person, one.body())
                                .filter(office.code()::equals)
                                .isPresent());
    }

    /** Every mandate of a person, those that have ended too. */
    public List<Deputy> mandates(String person) {
        return deputies.everHeld(person);
    }

    /** The offices that keep this mandate's file: the congress, and the street that serves him. */
    public Collection<String> keepers(Deputy deputy) {
        return Stream.concat(Stream.of(deputy.body()), deputies.streetOf(deputy.person(), deputy.body()).stream())
                .toList();
    }

    /** The offices that may keep files. */
    public List<Office> offices() {
        return offices.ever().stream()
                .filter(office -> office.kind().convenes())
                .toList();
    }

    private static boolean street(Office office) {
        return office.kind() == OfficeKind.STREET;
    }
}
