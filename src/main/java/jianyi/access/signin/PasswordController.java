package jianyi.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jianyi.flow.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everybody changes their own password here; afterwards they sign in with it, which proves they know it. */
@Controller
class PasswordController {

    private final AccountsFlow accounts;
    private final OwnWord word;

    PasswordController(AccountsFlow accounts, OwnWord word) {
        this.accounts = accounts;
        this.word = word;
    }

    @GetMapping("/password")
    String page() {
        return "password";
    }

    @PostMapping("/password")
    ModelAndView change(
            @RequestParam String present,
            @RequestParam String wanted,
            @RequestParam String again,
            HttpServletRequest request,
            Authentication person) {
        if (!wanted.equals(again)) {
            return refused("两次输入的新密码不一致");
        }
        try {
            if (!word.shown(request, person, present)) {
                return new ModelAndView("redirect:/login?locked");
            }
            accounts.change(person.getName(), present, wanted);
        } catch (Refusal refusal) {
            return refused(refusal.getMessage());
        }
        return new ModelAndView("redirect:/login?changed");
    }

    private static ModelAndView refused(String sentence) {
        var page = new ModelAndView("password", HttpStatus.BAD_REQUEST);
        return page.addObject("wrong", sentence);
    }
}
