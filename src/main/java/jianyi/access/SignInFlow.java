package jianyi.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jianyi.flow.Text;
import jianyi.office.People;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Checks name and password against the engine, which counts wrong tries and locks the account at the fifth. A name that does not
 * exist costs the same time and locks the same way, so nobody learns from the answer which names exist.
 * Whoever is retired learns it after the right password only.
 */
@Component
class SignInFlow implements AuthenticationProvider {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,64}|camunda-admin");
    private static final int NAMES_REMEMBERED = 10_000;
    private static final int LONGEST_PASSWORD = 256;

    private final IdentityService identities;
    private final ProcessEngineConfigurationImpl engine;
    private final StandingFlow standing;
    private final People people;
    private final Map<String, Integer> unknown = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > NAMES_REMEMBERED;
        }
    };

    SignInFlow(ProcessEngine engine, StandingFlow standing, People people) {
        this.identities = engine.getIdentityService();
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.standing = standing;
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        var id = Text.code(tried.getName());
        var password = String.valueOf(tried.getCredentials());
        if (!ID.matcher(id).matches() || password.length() > LONGEST_PASSWORD || account(id) == null) {
            throw refusedUnknown(id, password);
        }
        if (!identities.checkPassword(id, password)) {
            throw locked(account(id)) ? new LockedException("locked") : new BadCredentialsException("wrong");
        }
        if (people.inUse(id).isEmpty()) {
            throw new DisabledException("retired");
        }
        var signedIn = new UsernamePasswordAuthenticationToken(id, null, authorities(id));
        signedIn.setDetails(tried.getDetails());
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private UserEntity account(String id) {
        return (UserEntity) identities.createUserQuery().userId(id).singleResult();
    }

    private boolean locked(UserEntity account) {
        return account != null && account.getAttempts() >= engine.getLoginMaxAttempts();
    }

    private RuntimeException refusedUnknown(String id, String password) {
        engine.getPasswordManager().encrypt(password.substring(0, Math.min(password.length(), LONGEST_PASSWORD)));
        synchronized (unknown) {
            var tries = unknown.merge(id.substring(0, Math.min(id.length(), 64)), 1, Integer::sum);
            return tries >= engine.getLoginMaxAttempts()
                    ? new LockedException("locked")
                    : new BadCredentialsException("wrong");
        }
    }

    private List<GrantedAuthority> authorities(String id) {
        return standing.groups(id).orElse(List.of()).stream()
                .map(group -> (GrantedAuthority) new SimpleGrantedAuthority(group))
                .toList();
    }
}
