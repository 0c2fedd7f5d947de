package jianyi.board.nudge;

import java.util.List;
import java.util.Set;
import jianyi.access.Viewers;
import jianyi.board.BoardReaders;
import jianyi.board.Scope;
import jianyi.flow.Refusal;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What would be pressed for, to be read before it goes out, and the press. */
@Controller
class NudgePages {

    private final Viewers viewers;
    private final BoardReaders readers;
    private final NudgeDesk desk;

    NudgePages(Viewers viewers, BoardReaders readers, NudgeDesk desk) {
        this.viewers = viewers;
        this.readers = readers;
        this.desk = desk;
    }

    /** @throws Refusal 404 for another's office; 403 for whoever only reads */
    @GetMapping("/board/nudge")
    ModelAndView texts(@RequestParam(defaultValue = "") String office) {
        return page(scope(office), 200, null);
    }

    /** Sends; what is refused comes back with what is late now. */
    @PostMapping("/board/nudge")
    ModelAndView send(@RequestParam MultiValueMap<String, String> typed) {
        var scope = scope(typed.getFirst("office") == null ? "" : typed.getFirst("office"));
        try {
            var sent = desk.send(
                    viewers.current(),
                    scope,
                    typed.getOrDefault("to", List.of()),
                    Set.copyOf(typed.getOrDefault("item", List.of())));
            return new ModelAndView("redirect:/board?office=" + scope.code() + "&sent=" + sent.size());
        } catch (Refusal refusal) {
            if (refusal.status() == 403) {
                throw refusal;
            }
            return page(scope, refusal.status(), refusal.getMessage());
        }
    }

    private ModelAndView page(Scope scope, int status, String wrong) {
        var page = new ModelAndView("board/nudge", HttpStatusCode.valueOf(status));
        page.addObject("scope", scope);
        page.addObject("nudges", desk.proposed(scope));
        page.addObject("wrong", wrong);
        return page;
    }

    private Scope scope(String office) {
        return BoardReaders.chosen(readers.of(viewers.current()), office);
    }
}
