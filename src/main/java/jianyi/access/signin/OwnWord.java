package jianyi.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jianyi.flow.Refusal;
import jianyi.office.Locks;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Asks somebody who is signed in for the password once more: an open session may be in somebody else's hands. */
@Component
class OwnWord {

    private final PasswordFlow passwords;
    private final Locks locks;
    private final Welcome welcome;

    OwnWord(PasswordFlow passwords, Locks locks, Welcome welcome) {
        this.passwords = passwords;
        this.locks = locks;
        this.welcome = welcome;
    }

    /**
     * Judges what was typed; a wrong one counts as a wrong one at sign-in does.
     *
     * @return whether it is the own password; when not, the name is locked and the session has ended
     * @throws Refusal 400 when it is wrong and may be typed again
     */
    boolean shown(HttpServletRequest request, Authentication me, String password) {
        boolean barred = welcome.barred(request, me);
        if (!barred && passwords.right(me.getName(), password)) {
            return true;
        }
        if (!barred && !locks.wrong(me.getName(), false)) {
            throw Refusal.invalid("密码不正确，请重新输入现在的密码");
        }
        request.getSession().invalidate();
        return false;
    }
}
