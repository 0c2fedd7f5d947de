package jianyi.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import jianyi.access.StandingFlow;
import jianyi.office.Post;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What was true at sign-in is not believed later: every request goes on with the groups the person has now; a deleted account, a
 * session older than twelve hours, one that was let in by a password that has been replaced meanwhile, or by a slip before the person got
 * a post, is signed out.
 */
class FreshStanding extends OncePerRequestFilter {

    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private final StandingFlow standing;

    FreshStanding(StandingFlow standing) {
        this.standing = standing;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && !(signedIn instanceof AnonymousAuthenticationToken)) {
            refresh(request, signedIn);
        }
        chain.doFilter(request, response);
    }

    private void refresh(HttpServletRequest request, Authentication signedIn) {
        var groups = standing.groups(signedIn.getName());
        if (groups.isEmpty()
                || tooOld(request.getSession(false))
                || byAnOldPassword(signedIn)
                || bySlip(signedIn) && groups.get().stream().anyMatch(FreshStanding::isPost)) {
            signOut(request);
        } else {
            SecurityContextHolder.setContext(new SecurityContextImpl(today(signedIn, groups.get())));
        }
    }

    private static Authentication today(Authentication signedIn, List<String> groups) {
        var fresh = new UsernamePasswordAuthenticationToken(
                signedIn.getPrincipal(), null, AuthorityUtils.createAuthorityList(groups));
        fresh.setDetails(signedIn.getDetails());
        return fresh;
    }

    /** What this node remembers may be older than the sign-in, which another node has seen: then it is read anew. */
    private boolean byAnOldPassword(Authentication signedIn) {
        return signedIn.getDetails() instanceof SignInDetails where
                && where.passwordNumber() != standing.passwordNumber(signedIn.getName())
                && where.passwordNumber() != standing.newestPasswordNumber(signedIn.getName());
    }

    private static boolean bySlip(Authentication signedIn) {
        return signedIn.getDetails() instanceof SignInDetails where && where.slip();
    }

    private static boolean isPost(String group) {
        return Post.parse(group).filter(post -> !post.role().mandate()).isPresent();
    }

    /** Sessions live in real time, whatever day the product's clock shows. */
    private static boolean tooOld(HttpSession session) {
        return session != null && System.currentTimeMillis() - session.getCreationTime() > LONGEST_SESSION.toMillis();
    }

    private static void signOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
