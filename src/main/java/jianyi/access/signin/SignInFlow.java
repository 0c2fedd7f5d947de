package jianyi.access.signin;

import java.util.List;
import jianyi.access.Credentials;
import jianyi.access.DoorAct;
import jianyi.access.KnownDevices;
import jianyi.access.StandingFlow;
import jianyi.access.factor.OneUseCodes;
import jianyi.office.Locks;
import jianyi.office.People;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Checks name and password, or a slip. Five wrong ones lock the name for a while ({@link Locks}), except for a browser the person has signed
 * in with and for the last security administrator, without whom nobody could lift a lock. A name that does not exist costs the
 * same work and locks the same way, so nobody learns from the answer, or from its time, which names exist. Whoever is retired learns it after the right password only.
 */
@Component
class SignInFlow implements AuthenticationProvider {

    private static final String LIFTS_LOCKS = "securityadmin";

    private final IdentityService identities;
    private final PasswordFlow passwords;
    private final SignInNames names;
    private final StandingFlow standing;
    private final People people;
    private final Locks locks;
    private final KnownDevices devices;
    private final Credentials credentials;
    private final OneUseCodes codes;
    private final ApplicationEventPublisher acts;

    SignInFlow(
            ProcessEngine engine,
            PasswordFlow passwords,
            SignInNames names,
            StandingFlow standing,
            People people,
            Locks locks,
            KnownDevices devices,
            Credentials credentials,
            OneUseCodes codes,
            ApplicationEventPublisher acts) {
        this.identities = engine.getIdentityService();
        this.passwords = passwords;
        this.names = names;
        this.standing = standing;
        this.people = people;
        this.locks = locks;
        this.devices = devices;
        this.credentials = credentials;
        this.codes = codes;
        this.acts = acts;
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        var typed = tried.getName();
        if (typed.equals(SignInNames.SLIP)) {
            var person = slip(String.valueOf(tried.getCredentials()));
            return in(person, credentials.number(person), tried);
        }
        var device = tried.getDetails() instanceof SignInDetails where ? where.device() : "";
        var id = names.account(typed).orElse(null);
        var name = id == null ? names.nobody(typed) : id;
        boolean known = devices.knows(device, name);
        if (!known && locks.until(name).isPresent()) {
            throw new LockedException("locked");
        }
        int number = credentials.number(name);
        if (!passwords.right(id, String.valueOf(tried.getCredentials()))) {
            throw refused(name, device, known);
        }
        // Two hundred tries at once are all let in before the fifth is counted.
        if (!known && locks.until(name).isPresent()) {
            throw new LockedException("locked");
        }
        if (people.inUse(id).isEmpty()) {
            throw new DisabledException("retired");
        }
        if (credentials.lapsed(id)) {
            throw new CredentialsExpiredException("lapsed");
        }
        return in(id, number, tried);
    }

    /** What is counted against a slip is the address; its code cannot be guessed. Who has got another post since has to type a password. */
    private String slip(String typed) {
        var person = codes.takeSlip(typed)
                .filter(people::onlyDeputy)
                .filter(id -> standing.groups(id).isPresent());
        return person.orElseThrow(() -> new BadCredentialsException("slip"));
    }

    private Authentication in(String id, int passwordNumber, Authentication tried) {
        if (tried.getDetails() instanceof SignInDetails where) {
            where.judged(passwordNumber);
        }
        var signedIn = new UsernamePasswordAuthenticationToken(id, null, authorities(id));
        signedIn.setDetails(tried.getDetails());
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private RuntimeException refused(String name, String device, boolean known) {
        if (known) {
            devices.wrong(device, name);
            return new BadCredentialsException("wrong");
        }
        if (!locks.wrong(name, lastToLiftLocks(name))) {
            return new BadCredentialsException("wrong");
        }
        acts.publishEvent(new DoorAct(DoorAct.Kind.LOCKED, name));
        return new LockedException("locked");
    }

    private boolean lastToLiftLocks(String name) {
        var able = identities.createUserQuery().memberOfGroup(LIFTS_LOCKS).list().stream()
                .map(User::getId)
                .filter(id -> locks.until(id).isEmpty() && people.inUse(id).isPresent())
                .toList();
        return able.equals(List.of(name));
    }

    private List<GrantedAuthority> authorities(String id) {
        return standing.groups(id).orElse(List.of()).stream()
                .map(group -> (GrantedAuthority) new SimpleGrantedAuthority(group))
                .toList();
    }
}
