package jianyi.access.signin;

import java.util.List;
import java.util.stream.Collectors;
import jianyi.flow.Administrators;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Where a person starts after signing in. */
class Landing {

    private Landing() {}

    static String of(Authentication signedIn) {
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
            return "/camunda/app/cockpit/";
        }
        boolean admin =
                List.of("systemadmin", Administrators.EMERGENCY).stream().anyMatch(groups::contains);
        return admin ? "/camunda/app/admin/" : "/camunda/app/tasklist/";
    }
}
