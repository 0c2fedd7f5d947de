package jianyi.board.nudge;

import java.util.List;
import java.util.Set;
import jianyi.access.Tried;
import jianyi.access.Viewers;
import jianyi.board.BoardReaders;
import jianyi.board.Scope;
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

    /** @throws jianyi.flow.Refusal 404 for another's office; 403 for whoever only reads */
    @GetMapping("/board/nudge")
    ModelAndView texts(@RequestParam(defaultValue = "") String office) {
        return page(scope(office));
    }

    /** Sends; what is refused comes back with what is late now. */
    @PostMapping("/board/nudge")
    ModelAndView send(@RequestParam MultiValueMap<String, String> typed) {
        var scope = scope(typed.getFirst("office") == null ? "" : typed.getFirst("office"));
        return Tried.form(() -> "/board?office=" + scope.code() + "&sent=" + sent(scope, typed), () -> page(scope));
    }

    private int sent(Scope scope, MultiValueMap<String, String> typed) {
        return desk.send(
                        viewers.current(),
                        scope,
                        typed.getOrDefault("to", List.of()),
                        Set.copyOf(typed.getOrDefault("item", List.of())))
                .size();
    }

    private ModelAndView page(Scope scope) {
        return new ModelAndView("board/nudge").addObject("scope", scope).addObject("nudges", desk.proposed(scope));
    }

    private Scope scope(String office) {
        return BoardReaders.chosen(readers.of(viewers.current()), office);
    }
}
