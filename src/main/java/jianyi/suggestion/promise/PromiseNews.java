package jianyi.suggestion.promise;

import java.time.LocalDate;
import jianyi.calendar.ChineseDates;
import jianyi.casework.act.Entering;
import jianyi.followup.undertaking.Undertaking;
import jianyi.office.Offices;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.ways.WaysNews;
import org.springframework.stereotype.Component;

/** Who hears of a promise, and in which words. */
@Component
class PromiseNews {

    private final WaysNews news;
    private final Offices offices;

    PromiseNews(WaysNews news, Offices offices) {
        this.news = news;
        this.offices = offices;
    }

    /** The signers hear that it takes longer. */
    void putOff(Suggestion suggestion, Undertaking promise, String progress, LocalDate next) {
        news.signers(
                suggestion,
                "promisePutOff",
                "承诺有新的进展",
                about(suggestion, promise) + "，" + unit(promise.owner()) + "报告还没有兑现，预计" + ChineseDates.format(next)
                        + "兑现。进展：" + progress);
    }

    /** The unit hears what is missing. */
    void notConfirmed(Suggestion suggestion, Undertaking promise, String remark, LocalDate due) {
        news.unit(
                suggestion,
                promise.owner(),
                "promiseNotConfirmed",
                "代表没有确认承诺兑现",
                about(suggestion, promise) + "，代表没有确认兑现，请继续落实，" + ChineseDates.format(due) + "前再报告。代表的意见：" + remark);
    }

    /** The deputy hears what a clerk has typed in. */
    void typedIn(Suggestion suggestion, Undertaking promise, Entering entering) {
        news.author(
                suggestion,
                "promiseTypedIn",
                "已代您答复承诺兑现情况",
                about(suggestion, promise) + "，" + entering.name() + "已按您的意思代录是否确认兑现。如与您的意思不符，请与人大工作人员联系。");
    }

    /** The signers and the unit read why it cannot be kept. */
    void explained(Suggestion suggestion, Undertaking promise, String explanation) {
        var subject = "承诺不能兑现的书面说明";
        var sentence = about(suggestion, promise) + "，不能按承诺兑现。书面说明：" + explanation;
        news.signers(suggestion, "promiseExplained", subject, sentence);
        news.unit(suggestion, promise.owner(), "promiseExplained", subject, sentence);
    }

    /** A unit's name. */
    String unit(String code) {
        return offices.name(code);
    }

    private static String about(Suggestion suggestion, Undertaking promise) {
        var matter = suggestion.confidential() ? "" : "“" + promise.matter() + "”";
        return "建议" + WaysNews.named(suggestion) + "答复中的承诺" + matter + "（" + ChineseDates.format(promise.namedOn())
                + "）";
    }
}
