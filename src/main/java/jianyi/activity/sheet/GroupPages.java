package jianyi.activity.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jianyi.access.Tried;
import jianyi.access.Viewers;
import jianyi.activity.ActivityAccess;
import jianyi.activity.group.Candidates;
import jianyi.activity.group.Group;
import jianyi.activity.group.GroupDesk;
import jianyi.activity.group.Groups;
import jianyi.activity.group.Level;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.flow.Refusal;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 代表小组: the list with what is too small, the group with its members, and where the district's deputies are at home. */
@Controller
class GroupPages {

    private final Viewers viewers;
    private final ActivityAccess access;
    private final Groups groups;
    private final GroupDesk desk;
    private final Candidates candidates;
    private final Deputies deputies;
    private final Offices offices;

    GroupPages(
            Viewers viewers,
            ActivityAccess access,
            Groups groups,
            GroupDesk desk,
            Candidates candidates,
            Deputies deputies,
            Offices offices) {
        this.viewers = viewers;
        this.access = access;
        this.groups = groups;
        this.desk = desk;
        this.candidates = candidates;
        this.deputies = deputies;
        this.offices = offices;
    }

    @GetMapping("/groups")
    ModelAndView list() {
        var viewer = viewers.current();
        if (!access.enters(viewer)) {
            throw Refusal.forbidden("没有供您查看的代表小组");
        }
        var keeping = access.keeping(viewer);
        Set<String> codes = new TreeSet<>(access.below(viewer));
        keeping.forEach(office -> codes.add(office.code()));
        var shown = new ArrayList<>(groups.of(codes));
        groups.with(viewer.id()).stream()
                .filter(one -> !codes.contains(one.office()))
                .forEach(shown::add);
        var names = new LinkedHashMap<String, String>();
        offices.ever().forEach(one -> names.put(one.code(), one.shownName()));
        return new ModelAndView("activity/groups")
                .addObject("groups", shown)
                .addObject("names", names)
                .addObject("keeping", keeping)
                .addObject("districts", districts(keeping));
    }

    /** A district with its deputies and where each is at home. */
    record District(Office office, List<Deputy> deputies, Map<String, String> homes, List<Office> places) {}

    private List<District> districts(List<Office> keeping) {
        return keeping.stream()
                .filter(office -> office.kind() == OfficeKind.STANDING)
                .map(office -> new District(
                        office,
                        deputies.of(office.code()),
                        deputies.homes(office.code()),
                        offices.all().stream()
                                .filter(one -> office.code().equals(one.parent()))
                                .filter(one -> one.kind().convenes())
                                .toList()))
                .toList();
    }

    @PostMapping("/groups")
    String found(@RequestParam Map<String, String> typed) {
        return "redirect:/groups/" + desk.found(viewers.current(), typed);
    }

    @PostMapping("/groups/homes")
    String settle(@RequestParam Map<String, String> typed) {
        desk.settle(viewers.current(), typed);
        return "redirect:/groups#homes";
    }

    @GetMapping("/groups/{group:[0-9]+}")
    ModelAndView sheet(@PathVariable long group) {
        var viewer = viewers.current();
        var it = desk.readable(viewer, group);
        var office = offices.get(it.office());
        boolean keeps = access.keeps(viewer, it.office());
        return new ModelAndView("activity/group")
                .addObject("it", it)
                .addObject("office", office)
                .addObject("keeps", keeps)
                .addObject("levels", List.of(Level.CITY, Level.PROVINCE))
                .addObject("candidates", keeps ? free(office, it) : List.of());
    }

    private List<?> free(Office office, Group it) {
        var inside = it.members().stream().map(one -> one.person()).toList();
        return candidates.of(office).stream()
                .filter(one -> !inside.contains(one.person()))
                .toList();
    }

    @PostMapping("/groups/{group:[0-9]+}")
    ModelAndView rename(@PathVariable long group, @RequestParam Map<String, String> typed) {
        return tried(group, Map.of(), () -> desk.rename(viewers.current(), group, typed));
    }

    @PostMapping("/groups/{group:[0-9]+}/remove")
    String giveUp(@PathVariable long group) {
        desk.giveUp(viewers.current(), group);
        return "redirect:/groups";
    }

    @PostMapping("/groups/{group:[0-9]+}/members")
    ModelAndView join(@PathVariable long group, @RequestParam Map<String, String> typed) {
        return tried(group, typed, () -> desk.join(viewers.current(), group, typed));
    }

    @PostMapping("/groups/{group:[0-9]+}/members/{member:[0-9]+}")
    ModelAndView change(
            @PathVariable long group, @PathVariable long member, @RequestParam(defaultValue = "") String what) {
        return tried(group, Map.of(), () -> desk.change(viewers.current(), group, member, what));
    }

    private ModelAndView tried(long group, Map<String, String> typed, Runnable act) {
        return Tried.form("/groups/" + group, act, () -> sheet(group).addObject("typed", typed));
    }
}
