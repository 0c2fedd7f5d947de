package jianyi.setup.terms;

import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import jianyi.setup.Keeper;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the windows and rules of each body are read and, by the district's clerks, changed. */
@Controller
class RulePages {

    private final Scopes scopes;
    private final RuleBook book;
    private final RuleDesk desk;
    private final Keeper keeper;
    private final Viewers viewers;

    RulePages(Scopes scopes, RuleBook book, RuleDesk desk, Keeper keeper, Viewers viewers) {
        this.scopes = scopes;
        this.book = book;
        this.desk = desk;
        this.keeper = keeper;
        this.viewers = viewers;
    }

    /** Every rule of one body, or the district's defaults. */
    @GetMapping("/setup/terms")
    String rules(@RequestParam(required = false) String body, Model model) {
        Scope scope = scopes.chosen(body);
        model.addAttribute("scope", scope);
        model.addAttribute("scopes", scopes.readable());
        model.addAttribute("groups", book.rows(scope));
        model.addAttribute("keeps", keeper.keeps());
        return "setup/terms";
    }

    /** One rule with its history, and the form that changes it. */
    @GetMapping("/setup/terms/{key}")
    ModelAndView rule(@PathVariable String key, @RequestParam(required = false) String body) {
        Scope scope = scopes.chosen(body);
        return page(rule(key), scope, null, null, 200);
    }

    /** Enters a new value; what is refused comes back with everything that was typed. */
    @PostMapping("/setup/terms/{key}")
    ModelAndView change(@PathVariable String key, @RequestParam MultiValueMap<String, String> typed) {
        scopes.checkChanging();
        Rule rule = rule(key);
        Scope scope = scopes.chosen(typed.getFirst("body"));
        try {
            desk.change(rule, scope, typed, viewers.current());
            return saved(rule, scope, "saved");
        } catch (Refusal refusal) {
            return page(rule, scope, typed, refusal.getMessage(), refusal.status());
        }
    }

    /** Takes a value back that is not in force yet. */
    @PostMapping("/setup/terms/{key}/withdraw")
    ModelAndView withdraw(
            @PathVariable String key,
            @RequestParam(required = false) String body,
            @RequestParam(required = false) String id) {
        scopes.checkChanging();
        Rule rule = rule(key);
        Scope scope = scopes.chosen(body);
        try {
            desk.withdraw(rule, id, viewers.current());
            return saved(rule, scope, "withdrawn");
        } catch (Refusal refusal) {
            return page(rule, scope, null, refusal.getMessage(), refusal.status());
        }
    }

    /** Gives a body's own value up, so that the district's holds again. */
    @PostMapping("/setup/terms/{key}/restore")
    ModelAndView restore(
            @PathVariable String key,
            @RequestParam(required = false) String body,
            @RequestParam(required = false) String from) {
        scopes.checkChanging();
        Rule rule = rule(key);
        Scope scope = scopes.chosen(body);
        try {
            desk.restore(rule, scope, from, viewers.current());
            return saved(rule, scope, "restored");
        } catch (Refusal refusal) {
            return page(rule, scope, null, refusal.getMessage(), refusal.status());
        }
    }

    private static Rule rule(String key) {
        return Rule.find(key).orElseThrow(() -> Refusal.notFound("没有这项期限或规则"));
    }

    private static ModelAndView saved(Rule rule, Scope scope, String done) {
        ModelAndView there =
                new ModelAndView("redirect:/setup/terms/" + rule.setting().key());
        there.addObject("body", scope.code());
        there.addObject("done", done);
        return there;
    }

    private ModelAndView page(Rule rule, Scope scope, MultiValueMap<String, String> typed, String wrong, int status) {
        ModelAndView page = new ModelAndView("setup/term", HttpStatusCode.valueOf(status));
        RuleRow row = book.row(rule, scope);
        page.addObject("row", row);
        page.addObject("rule", rule);
        page.addObject("scope", scope);
        page.addObject("scopes", scopes.readable());
        page.addObject("history", book.history(rule, scope));
        page.addObject("today", book.today());
        page.addObject("changes", keeper.changesRules());
        page.addObject("keeps", keeper.keeps());
        page.addObject("units", TermForm.UNITS);
        page.addObject("wrong", wrong);
        page.addObject("typed", typed == null ? fields(row) : new LinkedMultiValueMap<>(typed));
        return page;
    }

    private static MultiValueMap<String, String> fields(RuleRow row) {
        return row.now() == null
                ? new LinkedMultiValueMap<>()
                : row.rule().form().fields(row.now().value());
    }
}
