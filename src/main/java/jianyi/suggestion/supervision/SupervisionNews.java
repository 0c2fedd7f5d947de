package jianyi.suggestion.supervision;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jianyi.calendar.ChineseDates;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.ways.WaysNews;
import org.springframework.stereotype.Component;

/** Who hears of a supervision or an urging, and in which words. */
@Component
class SupervisionNews {

    private final WaysNews news;
    private final Offices offices;

    SupervisionNews(WaysNews news, Offices offices) {
        this.news = news;
        this.offices = offices;
    }

    /** The unit's head; its handlers hear of their task anyway. */
    void sent(Suggestion suggestion, Supervision sent) {
        news.groups(
                suggestion,
                List.of(new Post(sent.unit(), Role.HEAD).group()),
                "supervised",
                "督办：" + WaysNews.named(suggestion),
                "人大督办贵单位承办的建议" + WaysNews.named(suggestion) + "，请在" + ChineseDates.format(sent.answerBy()) + "前答复。督办要求："
                        + sent.demand());
    }

    /** Who sent it and the supervisor. */
    void answered(Suggestion suggestion, Supervision sent) {
        Stream.of(sent.sentBy(), suggestion.supervisor())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(person -> news.person(
                        suggestion,
                        person,
                        "supervisionAnswered",
                        "督办已答复：" + WaysNews.named(suggestion),
                        unit(sent.unit()) + "已答复对建议" + WaysNews.named(suggestion) + "的督办：" + sent.answer()));
    }

    /** The units at work and the body's clerks; whose case it is stays with those who may know. */
    void urged(Suggestion suggestion, List<String> units) {
        var subject = "代表催办：" + WaysNews.named(suggestion);
        units.forEach(unit -> news.unit(
                suggestion, unit, "urged", subject, "提出建议" + WaysNews.named(suggestion) + "的代表催办，请抓紧办理，并与代表联系。"));
        news.clerks(
                suggestion,
                suggestion.body(),
                "urged",
                subject,
                "提出建议" + WaysNews.named(suggestion) + "的代表已催办"
                        + String.join("、", units.stream().map(this::unit).toList()) + "。");
    }

    /** The deputy hears that a clerk has pressed on his word. */
    void urgedFor(Suggestion suggestion, String clerk) {
        news.author(
                suggestion,
                "urgedFor",
                "已代您催办：" + WaysNews.named(suggestion),
                clerk + "已按您的意思催办建议" + WaysNews.named(suggestion) + "。如与您的意思不符，请与人大工作人员联系。");
    }

    /** A unit's name. */
    String unit(String code) {
        return offices.find(code).map(Office::name).orElse(code);
    }
}
