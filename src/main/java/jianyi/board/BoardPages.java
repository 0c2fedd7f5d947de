package jianyi.board;

import java.util.List;
import java.util.Map;
import jianyi.access.Entrance;
import jianyi.access.Viewers;
import jianyi.board.Scope.View;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** 办理进展 and the cases behind each of its numbers. */
@Controller
class BoardPages {

    private final Viewers viewers;
    private final BoardReaders readers;
    private final Boards boards;
    private final HeldCases cases;
    private final HeldLines lines;

    BoardPages(Viewers viewers, BoardReaders readers, Boards boards, HeldCases cases, HeldLines lines) {
        this.viewers = viewers;
        this.readers = readers;
        this.boards = boards;
        this.cases = cases;
        this.lines = lines;
    }

    @Bean
    static Entrance boardEntrance(Viewers viewers, BoardReaders readers) {
        return new Entrance(
                18, "/board", "进展", () -> !readers.of(viewers.current()).isEmpty());
    }

    /** Where everything stands. @throws Refusal 403 for whoever looks after no cases; 404 for another's office */
    @GetMapping("/board")
    String board(@RequestParam(required = false) String office, Model model) {
        var mine = mine();
        var scope = BoardReaders.chosen(mine, office);
        model.addAttribute("board", board(mine, scope));
        model.addAttribute("scope", scope);
        model.addAttribute(
                "scopes",
                mine.stream()
                        .filter(one -> one.view() != View.TOWNS && one.view() != View.ABOVE)
                        .toList());
        return "board/board";
    }

    /** The same as data. */
    @GetMapping(path = "/board", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Board data(@RequestParam(required = false) String office) {
        var mine = mine();
        return board(mine, BoardReaders.chosen(mine, office));
    }

    /** The cases a number counts. @throws Refusal 400 for a value that cannot be meant; 404 for another's office */
    @GetMapping("/board/cases")
    String cases(@RequestParam Map<String, String> asked, Model model) {
        var query = HeldQuery.of(asked);
        var scope = BoardReaders.chosen(mine(), query.office());
        var found = cases.page(scope, query);
        int count = found.isEmpty() ? 0 : found.get(0).found();
        model.addAttribute("scope", scope);
        model.addAttribute("query", query);
        model.addAttribute("heading", lines.heading(scope, query));
        model.addAttribute("count", count);
        model.addAttribute("lines", lines.of(scope, found));
        model.addAttribute("pages", Math.max(1, (count + HeldCases.PAGE - 1) / HeldCases.PAGE));
        model.addAttribute("address", address(asked));
        return "board/cases";
    }

    private static String address(Map<String, String> asked) {
        var address = UriComponentsBuilder.fromPath("/board/cases");
        List.of("office", "whose", "holder", "only").forEach(name -> {
            if (asked.containsKey(name)) {
                address.queryParam(name, asked.get(name));
            }
        });
        return address.encode().toUriString();
    }

    private List<Scope> mine() {
        return readers.of(viewers.current());
    }

    private Board board(List<Scope> mine, Scope scope) {
        var towns = mine.stream()
                .filter(one -> one.view() == View.TOWNS && scope.view() == View.BODY)
                .filter(one -> one.office().equals(scope.office()))
                .findFirst();
        return boards.of(scope, towns.orElse(null));
    }
}
