package jianyi.suggestion.review;

import java.util.List;
import java.util.stream.Collectors;
import jianyi.office.Offices;
import jianyi.suggestion.CaseNotices;
import jianyi.suggestion.News;
import jianyi.suggestion.Suggestion;
import org.springframework.stereotype.Component;

/** What the signers are told when their suggestion is handled with another one, split, or passed elsewhere. */
@Component
class LineageNews {

    private final News news;
    private final Offices offices;

    LineageNews(News news, Offices offices) {
        this.news = news;
        this.offices = offices;
    }

    void merged(Suggestion suggestion, Suggestion main, String reason) {
        news.signers(
                suggestion,
                "merged",
                "建议合并办理",
                "您的建议《" + suggestion.title() + "》与" + CaseNotices.label(main) + "合并办理，您的原文和署名都保留，答复时一并答复您，并请您评价。理由："
                        + reason);
    }

    void unmerged(Suggestion suggestion, String reason) {
        news.signers(
                suggestion, "unmerged", "建议不再合并", "您的建议《" + suggestion.title() + "》不再与其他建议合并，将单独审查办理。理由：" + reason);
    }

    void split(Suggestion suggestion, List<Suggestion> pieces, String reason) {
        var list = pieces.stream().map(CaseNotices::label).collect(Collectors.joining("、"));
        news.signers(
                suggestion,
                "split",
                "建议已拆分",
                "您的建议《" + suggestion.title() + "》涉及几件事，已拆分为：" + list + "，分别审查办理。理由：" + reason);
    }

    void transferred(Suggestion suggestion, String former, String reason) {
        news.signers(
                suggestion,
                "transferred",
                "建议已移送",
                "您的建议《" + suggestion.title() + "》已移送" + offices.name(suggestion.body()) + "受理，新编号 "
                        + suggestion.number() + "（原编号 " + former + "）。理由：" + reason);
    }

    void letter(Suggestion suggestion, String why) {
        news.signers(suggestion, "letter", "建议作为来信处理", "您的来件《" + suggestion.title() + "》不作为代表建议办理，按代表来信处理。理由：" + why);
    }

    /** Tells the organ that a letter comes, without the author of a confidential one. */
    void letterFor(Suggestion suggestion, String organ) {
        news.office(
                suggestion,
                organ,
                "letterFor",
                "人大转来代表来信",
                offices.name(suggestion.body()) + "转来一件代表来信《" + suggestion.title() + "》，原件另行送达，请按来信处理并告知结果。");
    }

    void askedHigher(Suggestion suggestion, String deputy, String reason) {
        news.signers(
                suggestion,
                "askedHigher",
                "建议转请上级代表提出",
                "您的建议《" + suggestion.title() + "》所提的事不在本级权限内，已请" + deputy + "代表向上级人大提出，有了答复会告诉您。理由：" + reason);
    }

    void takenUp(Suggestion suggestion, Suggestion taken, String deputy) {
        news.signers(
                suggestion,
                "takenUp",
                "上级代表已提出您的建议",
                deputy + "代表已就《" + suggestion.title() + "》向" + offices.name(taken.body()) + "提出建议，编号 " + taken.number()
                        + "。有了结果会告诉您，在此之前本件不办结。");
    }

    void declinedHigher(Suggestion suggestion, String deputy, String remark) {
        news.signers(
                suggestion,
                "declinedHigher",
                "上级代表未提出",
                deputy + "代表没有就《" + suggestion.title() + "》提出建议，您的建议退回人大重新审查。"
                        + (remark == null ? "" : "说明：" + remark));
    }

    void higherOutcome(Suggestion suggestion, String told) {
        news.signers(
                suggestion, "higherOutcome", "您的建议在上级有了结果", "您的建议《" + suggestion.title() + "》由上级代表提出后已有结果。" + told);
    }
}
