package jianyi.access;

import java.util.function.Supplier;
import jianyi.flow.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** A form that a page has sent: it leads on, or the page comes back with the reason and with everything that was typed. */
public final class Tried {

    private Tried() {}

    /** Does what a form asks for; {@code onward} is where it leads when that is done. */
    public static ModelAndView form(String onward, Runnable act, Supplier<ModelAndView> page) {
        return form(
                () -> {
                    act.run();
                    return onward;
                },
                page);
    }

    /**
     * Does what a form asks for.
     *
     * @param act says where it leads when that is done
     * @param page the page it came from with what was typed, made only when that is refused
     * @throws Refusal whatever is not this person's to do or not there: the page could not be shown either
     */
    public static ModelAndView form(Supplier<String> act, Supplier<ModelAndView> page) {
        try {
            return new ModelAndView("redirect:" + act.get());
        } catch (RuntimeException e) {
            var refusal = Refusal.within(e).orElseThrow(() -> e);
            if (refusal.status() == HttpStatus.FORBIDDEN.value() || refusal.status() == HttpStatus.NOT_FOUND.value()) {
                throw refusal;
            }
            var again = page.get().addObject("wrong", refusal.getMessage());
            again.setStatus(HttpStatusCode.valueOf(refusal.status()));
            return again;
        }
    }
}
