package jianyi.inspection.report;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jianyi.calendar.ChineseDates;
import jianyi.inspection.Inspection;
import jianyi.inspection.Kind;
import jianyi.inspection.Supervised;
import jianyi.inspection.field.Finding;
import jianyi.inspection.field.Findings;
import jianyi.inspection.field.Severity;
import jianyi.inspection.preparation.GroupMembers;
import jianyi.inspection.preparation.Member;
import jianyi.inspection.preparation.Site;
import jianyi.inspection.preparation.Sites;
import org.springframework.stereotype.Component;

/** The first version of a report, made from what was recorded: who went where and when, what was found, article by article. */
@Component
class FirstDraft {

    private final GroupMembers members;
    private final Sites sites;
    private final Findings findings;
    private final Supervised supervised;
    private final Clock clock;

    FirstDraft(GroupMembers members, Sites sites, Findings findings, Supervised supervised, Clock clock) {
        this.members = members;
        this.sites = sites;
        this.findings = findings;
        this.supervised = supervised;
        this.clock = clock;
    }

    Report of(Inspection it) {
        var all = findings.of(it.number());
        return new Report(
                it.number(),
                1,
                evaluation(it, all),
                problems(it, all),
                "请有关单位对上述问题逐项研究，提出改进措施，按期报告研究处理情况。",
                null,
                null,
                "系统",
                OffsetDateTime.now(clock));
    }

    private String evaluation(Inspection it, List<Finding> all) {
        var going = members.of(it.number()).stream()
                .filter(one -> Boolean.TRUE.equals(one.joins()))
                .map(Member::name)
                .toList();
        var seen = sites.of(it.number()).stream()
                .filter(site -> Boolean.TRUE.equals(site.visited()))
                .toList();
        var missed = sites.of(it.number()).stream()
                .filter(site -> Boolean.FALSE.equals(site.visited()))
                .map(Site::name)
                .toList();
        long good = all.stream()
                .filter(one -> one.severity() == Severity.NONE && one.passedTo() == null)
                .count();
        return supervised.name(it.body()) + "对" + supervised.name(it.unit())
                + (it.kind() == Kind.LAW
                        ? "实施《" + it.law() + "》的情况开展了执法检查"
                        : "开展了“" + it.title() + "”"
                                + (it.title().endsWith(it.kind().label())
                                        ? ""
                                        : it.kind().label()))
                + "。"
                + (going.isEmpty() ? "" : "参加检查的有" + String.join("、", going) + "，共 " + going.size() + " 人。")
                + (seen.isEmpty()
                        ? "没有实地检查的地点。"
                        : "实地检查了 " + seen.size() + " 处："
                                + seen.stream()
                                        .map(site -> site.name() + "（" + ChineseDates.format(site.visitedOn()) + "）")
                                        .collect(Collectors.joining("、"))
                                + "。")
                + (missed.isEmpty() ? "" : "没有去成的有：" + String.join("、", missed) + "。")
                + (good == 0 ? "" : "符合要求的记录 " + good + " 条。");
    }

    private String problems(Inspection it, List<Finding> all) {
        var problems = all.stream().filter(Finding::problem).toList();
        var passed = all.stream().filter(one -> one.passedTo() != null).toList();
        var names = sites.of(it.number()).stream().collect(Collectors.toMap(Site::place, Site::name));
        return (problems.isEmpty()
                        ? "没有发现需要整改的问题。"
                        : "共发现问题 " + problems.size() + " 个。\n"
                                + IntStream.range(0, problems.size())
                                        .mapToObj(i -> line(
                                                i + 1,
                                                problems.get(i),
                                                names.get(problems.get(i).site())))
                                        .collect(Collectors.joining("\n")))
                + (passed.isEmpty()
                        ? ""
                        : "\n另有来信和涉嫌违法的线索 " + passed.size() + " 件，不由检查组处理，已转有关机关："
                                + passed.stream()
                                        .map(Finding::passedTo)
                                        .distinct()
                                        .collect(Collectors.joining("、")) + "。");
    }

    private static String line(int place, Finding one, String site) {
        return place + ". " + site + "：" + one.words() + "（" + one.severity().label() + "；" + one.evidence() + "）";
    }
}
