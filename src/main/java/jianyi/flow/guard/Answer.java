package jianyi.flow.guard;

import java.util.Optional;
import jianyi.flow.Refusal;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Carries a refusal from deep inside the engine to the filter that words the answer, past everything that would wrap it. */
final class Answer {

    private static final String NAME = Answer.class.getName();
    private static final String FAILED = NAME + ".failed";

    private Answer() {}

    static void note(Refusal refusal) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(NAME, refusal, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** The engine has failed at what it was told to do: nobody's mistake but ours. */
    static void failed() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(FAILED, true, RequestAttributes.SCOPE_REQUEST);
        }
    }

    static boolean failed(jakarta.servlet.http.HttpServletRequest request) {
        return request.getAttribute(FAILED) != null;
    }

    static Optional<Refusal> noted(jakarta.servlet.http.HttpServletRequest request) {
        return Optional.ofNullable((Refusal) request.getAttribute(NAME));
    }
}
