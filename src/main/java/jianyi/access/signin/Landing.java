package jianyi.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import jianyi.access.StandingFlow;
import jianyi.flow.Administrators;
import jianyi.office.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Where a person starts after signing in; a deputy with a telephone in the hand on the page that is made for it. */
class Landing {

    private Landing() {}

    static String of(Authentication signedIn, HttpServletRequest request) {
        var groups = signedIn.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        if (groups.contains("auditadmin")) {
            return "/audit";
        }
        if (groups.contains("securityadmin")) {
            return "/locks";
        }
        if (groups.contains("operator")) {
            return "/operations";
        }
        boolean admin =
                List.of("systemadmin", Administrators.EMERGENCY).stream().anyMatch(groups::contains);
        if (admin) {
            return "/camunda/app/admin/";
        }
        boolean deputy = groups.contains(StandingFlow.roleGroup(Role.DEPUTY));
        return deputy && telephone(request) ? "/me" : "/camunda/app/tasklist/";
    }

    /** Newer browsers say so outright, the others in their name. */
    private static boolean telephone(HttpServletRequest request) {
        String name = request.getHeader("User-Agent");
        return "?1".equals(request.getHeader("Sec-CH-UA-Mobile")) || name != null && name.contains("Mobi");
    }
}
