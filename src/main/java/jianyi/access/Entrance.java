package jianyi.access;

import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.flow.Administrators;
import jianyi.office.Role;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A way into a room, as it stands in the head of every page. A room declares its own as beans.
 *
 * @param place the smaller, the further to the left
 * @param open whether it is shown to whoever is signed in; asked for every page that has a head
 */
public record Entrance(int place, String path, String words, BooleanSupplier open) {

    /** Open to whoever holds one of these roles anywhere. */
    public static BooleanSupplier to(Role... roles) {
        var groups = Stream.of(roles).map(StandingFlow::roleGroup).collect(Collectors.toSet());
        return () -> groups().stream().anyMatch(groups::contains);
    }

    /** Open to administrators of one of these kinds. */
    public static BooleanSupplier toDuty(String... duties) {
        return () -> Stream.of(duties).anyMatch(groups()::contains);
    }

    /** Open to everybody who may work on cases: to all but administrators. */
    public static BooleanSupplier toWork() {
        return () -> !Administrators.in(groups());
    }

    private static Set<String> groups() {
        return SecurityContextHolder.getContext().getAuthentication().getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
    }
}
