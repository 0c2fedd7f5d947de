package jianyi.inspection.papers;

import java.util.List;
import java.util.stream.Stream;
import jianyi.calendar.ChineseDates;
import jianyi.inspection.Inspection;
import jianyi.inspection.Supervised;
import jianyi.inspection.correction.Copies;
import jianyi.inspection.correction.Copy;
import jianyi.inspection.correction.CopyDesk;
import jianyi.inspection.correction.Opinion;
import jianyi.inspection.correction.Opinions;
import jianyi.inspection.correction.Signing;
import jianyi.inspection.correction.Signings;
import jianyi.inspection.correction.Work;
import jianyi.inspection.field.Findings;
import jianyi.inspection.preparation.GroupMembers;
import jianyi.inspection.preparation.Member;
import jianyi.inspection.preparation.Site;
import jianyi.inspection.preparation.Sites;
import jianyi.inspection.report.ReportDesk;
import jianyi.inspection.tally.Tallies;
import jianyi.papers.Paragraphs;
import org.springframework.stereotype.Component;

/** What stands in each paper of a matter of supervision. */
@Component
class PaperWording {

    private final GroupMembers members;
    private final Sites sites;
    private final Findings findings;
    private final ReportDesk reports;
    private final Opinions opinions;
    private final Signings signings;
    private final Copies copies;
    private final CopyDesk passed;
    private final Tallies tallies;
    private final Supervised supervised;

    PaperWording(
            GroupMembers members,
            Sites sites,
            Findings findings,
            ReportDesk reports,
            Opinions opinions,
            Signings signings,
            Copies copies,
            CopyDesk passed,
            Tallies tallies,
            Supervised supervised) {
        this.members = members;
        this.sites = sites;
        this.findings = findings;
        this.reports = reports;
        this.opinions = opinions;
        this.signings = signings;
        this.copies = copies;
        this.passed = passed;
        this.tallies = tallies;
        this.supervised = supervised;
    }

    /** The paragraphs; opinions are those this reader may have. */
    List<String> of(Inspection it, MatterPaper paper, List<Opinion> shown) {
        return switch (paper) {
            case SCHEME -> scheme(it);
            case NOTICE -> notice(it);
            case RECORDS -> records(it);
            case REPORT -> report(it);
            case OPINIONS -> opined(it, shown);
            case CORRECTIONS -> corrected(it, shown);
            case TALLY -> tallied(it);
        };
    }

    private List<String> scheme(Inspection it) {
        return new Paragraphs()
                .heading("检查对象")
                .add(supervised.name(it.unit()) + (it.law() == null ? "" : "实施《" + it.law() + "》的情况"))
                .heading("理由")
                .add(it.reason())
                .heading("检查重点和步骤")
                .add(it.scheme())
                .heading("检查组")
                .add(named(
                        members.of(it.number()).stream()
                                .filter(one -> !Boolean.FALSE.equals(one.joins()))
                                .map(Member::name)
                                .toList(),
                        "没有组成检查组。"))
                .heading("检查地点")
                .add(named(sites.of(it.number()).stream().map(Site::name).toList(), "没有实地检查的地点。"))
                .orElse("没有内容。");
    }

    private static String named(List<String> names, String nothing) {
        return names.isEmpty() ? nothing : String.join("、", names) + "。";
    }

    private List<String> notice(Inspection it) {
        return new Paragraphs()
                .add(supervised.name(it.unit()) + "：")
                .add(supervised.name(it.body()) + "定于近期开展“" + it.title() + "”"
                        + (it.title().endsWith(it.kind().label())
                                ? ""
                                : it.kind().label()) + (it.law() == null ? "" : "，检查《" + it.law() + "》的实施情况")
                        + "。请做好准备，对照检查重点提交报告，并予配合。")
                .add("检查重点：")
                .add(it.scheme())
                .orElse("没有内容。");
    }

    private List<String> records(Inspection it) {
        var lines = new Paragraphs();
        for (Site site : sites.of(it.number())) {
            lines.add(site.place() + ". " + site.name() + "（" + site.state()
                    + (site.visitedOn() == null ? "" : "，" + ChineseDates.format(site.visitedOn())) + "）");
            lines.all(
                    findings.of(it.number(), site.place()).stream()
                            .map(one -> one.label() + "：" + one.words() + "（" + one.evidence() + "；记录人："
                                    + one.recordedName() + (one.passedTo() == null ? "" : "；转" + one.passedTo()) + "）")
                            .toList(),
                    "没有记录。");
        }
        return lines.orElse("没有内容。");
    }

    private List<String> report(Inspection it) {
        var report = reports.last(it.number());
        var lines = new Paragraphs()
                .heading("基本情况和评价")
                .add(report.evaluation())
                .heading("存在的问题")
                .add(report.problems())
                .heading("改进工作的建议")
                .add(report.advice());
        return report.amendments() == null
                ? lines.orElse("没有内容。")
                : lines.heading("修改完善法律法规的建议").add(report.amendments()).orElse("没有内容。");
    }

    private List<String> opined(Inspection it, List<Opinion> shown) {
        var lines = new Paragraphs()
                .all(
                        shown.stream()
                                .map(one -> one.place() + ". " + one.words() + "（交" + supervised.name(one.addressee())
                                        + "，" + one.months() + " 个月内研究处理并报告）")
                                .toList(),
                        "没有意见。");
        var authorities = shown.stream()
                .flatMap(one -> copies.of(one.id()).stream())
                .map(Copy::authority)
                .distinct()
                .toList();
        return authorities.isEmpty()
                ? lines.orElse("没有内容。")
                : lines.add("抄送：" + String.join("、", authorities)
                                + passed.through(it)
                                        .map(name -> "（由" + name + "转送）")
                                        .orElse(""))
                        .orElse("没有内容。");
    }

    private List<String> corrected(Inspection it, List<Opinion> shown) {
        var lines = new Paragraphs();
        for (Opinion one : shown) {
            lines.add(
                    one.place() + ". " + one.words() + "（承办：" + supervised.name(one.owner()) + "；" + one.state() + "）");
            lines.all(opinions.works(one.id()).stream().map(PaperWording::told).toList(), "还没有报告。");
        }
        shown.stream()
                .map(Opinion::addressee)
                .distinct()
                .flatMap(addressee -> signings.last(it.number(), addressee).stream())
                .filter(Signing::signed)
                .forEach(one -> lines.add(
                        supervised.name(one.addressee()) + "负责人于" + ChineseDates.format(one.signedOn()) + "签发。"));
        return lines.orElse("没有内容。");
    }

    private static String told(Work work) {
        return ChineseDates.format(work.workedOn()) + "报告：" + work.measures();
    }

    private List<String> tallied(Inspection it) {
        return new Paragraphs()
                .all(
                        tallies.of(it.number()).stream()
                                .flatMap(one -> Stream.of(
                                        one.held() + "（" + ChineseDates.format(one.recordedOn()) + "）",
                                        one.votes() + "。",
                                        one.result() + "。"))
                                .toList(),
                        "没有测评。")
                .orElse("没有内容。");
    }
}
