package jianyi.inspection.field;

import jianyi.access.Viewers;
import jianyi.casework.time.Terms;
import jianyi.inspection.preparation.Sites;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of a site, made for a telephone. */
@Controller
class FieldPages {

    private final Viewers viewers;
    private final FindingDesk desk;
    private final Sites sites;
    private final SiteLines lines;
    private final FieldKeys keys;
    private final Terms terms;

    FieldPages(Viewers viewers, FindingDesk desk, Sites sites, SiteLines lines, FieldKeys keys, Terms terms) {
        this.viewers = viewers;
        this.desk = desk;
        this.sites = sites;
        this.lines = lines;
        this.keys = keys;
        this.terms = terms;
    }

    @GetMapping("/inspections/{inspection}/sites/{site:[0-9]+}")
    String page(@PathVariable String inspection, @PathVariable int site, Model model) {
        var viewer = viewers.current();
        var it = desk.at(viewer, inspection, site);
        model.addAttribute("it", it);
        model.addAttribute("open", it.adoptedOn() == null);
        model.addAttribute("site", sites.find(inspection, site).orElseThrow());
        model.addAttribute("lines", lines.of(viewer.id(), inspection, site));
        model.addAttribute("severities", Severity.values());
        model.addAttribute("today", terms.today());
        model.addAttribute("person", viewer.id());
        model.addAttribute("name", viewer.name());
        model.addAttribute("lock", keys.of(viewer.id()).lock());
        return "inspection/site";
    }

    @PostMapping("/inspections/{inspection}/sites/{site:[0-9]+}/findings/{id:[0-9]+}/remove")
    String remove(@PathVariable String inspection, @PathVariable int site, @PathVariable long id) {
        var viewer = viewers.current();
        desk.at(viewer, inspection, site);
        desk.remove(viewer, inspection, id);
        return "redirect:/inspections/" + inspection + "/sites/" + site;
    }
}
