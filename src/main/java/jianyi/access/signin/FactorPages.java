package jianyi.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jianyi.access.Doorstep;
import jianyi.access.factor.Factors;
import jianyi.access.factor.QrPicture;
import jianyi.access.factor.Totp;
import jianyi.flow.Refusal;
import jianyi.office.Locks;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 第二步验证: shows it at sign-in, sets it up, prints codes, gives it up. */
@Controller
class FactorPages {

    private static final String SECRET = FactorPages.class.getName();
    private static final String LOCKED = "redirect:/login?locked";
    private static final String ISSUER = "代表建议办理";
    private static final String WRONG = "验证码不对或者已经用过，请等下一个再试";

    private final Factors factors;
    private final Welcome welcome;
    private final OwnWord word;
    private final Locks locks;

    FactorPages(Factors factors, Welcome welcome, OwnWord word, Locks locks) {
        this.factors = factors;
        this.welcome = welcome;
        this.word = word;
        this.locks = locks;
    }

    @GetMapping("/second-factor")
    String page(HttpServletRequest request, Authentication me, Model model) {
        var step = Doorstep.of(request);
        if (asked(request)) {
            return "second-factor/ask";
        }
        model.addAttribute("first", step.isPresent());
        model.addAttribute("required", factors.required(me.getName()));
        model.addAttribute("app", factors.hasApp(me.getName()));
        model.addAttribute("left", factors.codesLeft(me.getName()));
        if (!factors.has(me.getName())) {
            offer(request.getSession(), me.getName(), model);
        }
        return "second-factor/own";
    }

    /** The second step at sign-in. Wrong ones count as wrong passwords do. */
    @PostMapping("/second-factor")
    String show(
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication me,
            Model model)
            throws IOException {
        if (!asked(request)) {
            return "redirect:/second-factor";
        }
        if (welcome.barred(request, me)) {
            return locked(request);
        }
        if (factors.take(me.getName(), code)) {
            welcome.goOn(request, response, me);
            return null;
        }
        return wrong(request, response, me, model);
    }

    /** The app is set up once it has shown a right code. */
    @PostMapping("/second-factor/app")
    String app(
            @RequestParam String code,
            @RequestParam(defaultValue = "") String present,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication me,
            Model model)
            throws IOException {
        var secret = (String) request.getSession().getAttribute(SECRET);
        if (secret == null || asked(request) || factors.has(me.getName())) {
            return "redirect:/second-factor";
        }
        notBySlip(me);
        if (!owns(request, me, present)) {
            return LOCKED;
        }
        if (!factors.setApp(me.getName(), secret, code)) {
            var page = page(request, me, model);
            return refused(response, model, page, "验证码不对：请核对手机时间是否准确，输入现在显示的六位数字");
        }
        request.getSession().removeAttribute(SECRET);
        return printed(request, response, me, model);
    }

    /** Ten codes to print, instead of the app or beside it; who has a second step shows it first. */
    @PostMapping("/second-factor/codes")
    String codes(
            @RequestParam String code,
            @RequestParam(defaultValue = "") String present,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication me,
            Model model)
            throws IOException {
        if (asked(request)) {
            return "redirect:/second-factor";
        }
        notBySlip(me);
        if (welcome.barred(request, me)) {
            return locked(request);
        }
        boolean first = !factors.has(me.getName());
        if (first && !owns(request, me, present)) {
            return LOCKED;
        }
        if (!first && !factors.take(me.getName(), code)) {
            return wrong(request, response, me, model);
        }
        return printed(request, response, me, model);
    }

    /** Gives it up, where it is not asked for. */
    @PostMapping("/second-factor/remove")
    String remove(
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication me,
            Model model) {
        if (asked(request)) {
            return "redirect:/second-factor";
        }
        if (welcome.barred(request, me)) {
            return locked(request);
        }
        if (!factors.take(me.getName(), code)) {
            return wrong(request, response, me, model);
        }
        factors.reset(me.getName());
        return "redirect:/second-factor?removed";
    }

    private String printed(HttpServletRequest request, HttpServletResponse response, Authentication me, Model model) {
        model.addAttribute("codes", factors.print(me.getName()));
        Doorstep.enrolled(request);
        response.setHeader("Cache-Control", "no-store");
        return "second-factor/codes";
    }

    private static void offer(HttpSession session, String person, Model model) {
        var secret = Optional.ofNullable((String) session.getAttribute(SECRET)).orElseGet(Totp::draw);
        session.setAttribute(SECRET, secret);
        model.addAttribute("secret", secret.replaceAll("(.{4})(?!$)", "$1 "));
        model.addAttribute(
                "qr", QrPicture.of("otpauth://totp/" + person + "?secret=" + secret + "&issuer=" + encoded(ISSUER)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Whether the second step has still to be shown. */
    private static boolean asked(HttpServletRequest request) {
        return Doorstep.of(request).filter(Doorstep.Step.FACTOR::equals).isPresent();
    }

    /** Wrong codes lock as wrong passwords do, and the session that guessed ends. */
    private String wrong(HttpServletRequest request, HttpServletResponse response, Authentication me, Model model) {
        if (locks.wrong(me.getName(), false)) {
            return locked(request);
        }
        return refused(response, model, page(request, me, model), WRONG);
    }

    private static String locked(HttpServletRequest request) {
        request.getSession().invalidate();
        return LOCKED;
    }

    /** Whoever has just signed in has typed the password; from an open session somebody else could set up a step of his own. */
    private boolean owns(HttpServletRequest request, Authentication me, String present) {
        return Doorstep.of(request).isPresent() || word.shown(request, me, present);
    }

    @ExceptionHandler
    String refused(
            Refusal refusal, HttpServletRequest request, HttpServletResponse response, Authentication me, Model model) {
        return refused(response, model, page(request, me, model), refusal.getMessage());
    }

    /** A slip may have been found: whoever used it sets up nothing that its owner would need from then on. */
    private static void notBySlip(Authentication me) {
        if (Welcome.bySlip(me)) {
            throw new AccessDeniedException("signed in with a slip");
        }
    }

    private static String refused(HttpServletResponse response, Model model, String page, String sentence) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("wrong", sentence);
        return page;
    }
}
