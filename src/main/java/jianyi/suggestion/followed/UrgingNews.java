package jianyi.suggestion.followed;

import java.util.List;
import jianyi.office.Offices;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.ways.WaysNews;
import org.springframework.stereotype.Component;

/** Who hears of an urging, and in which words. */
@Component
class UrgingNews {

    private final WaysNews news;
    private final Offices offices;

    UrgingNews(WaysNews news, Offices offices) {
        this.news = news;
        this.offices = offices;
    }

    /** The units at work and the body's clerks; whose case it is stays with those who may know. */
    void urged(Suggestion suggestion, List<String> units) {
        var subject = "代表催办";
        units.forEach(unit -> news.unit(
                suggestion, unit, "urged", subject, "提出建议" + WaysNews.named(suggestion) + "的代表催办，请抓紧办理，并与代表联系。"));
        news.clerks(
                suggestion,
                suggestion.body(),
                "urged",
                subject,
                "提出建议" + WaysNews.named(suggestion) + "的代表已催办"
                        + String.join(
                                "、",
                                units.stream().map(unit -> offices.name(unit)).toList())
                        + "。");
    }

    /** The deputy hears that a clerk has pressed on his word. */
    void urgedFor(Suggestion suggestion, String clerk) {
        news.author(
                suggestion,
                "urgedFor",
                "已代您催办",
                clerk + "已按您的意思催办建议" + WaysNews.named(suggestion) + "。如与您的意思不符，请与人大工作人员联系。");
    }
}
