package jianyi.suggestion.extension;

import java.time.LocalDate;
import jianyi.calendar.ChineseDates;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.ways.WaysNews;
import org.springframework.stereotype.Component;

/** Who hears of a decision on more time, and in which words. */
@Component
class ExtensionNews {

    private final WaysNews news;
    private final Offices offices;

    ExtensionNews(WaysNews news, Offices offices) {
        this.news = news;
        this.offices = offices;
    }

    /** The signers and the unit hear the old and the new day. */
    void granted(Suggestion suggestion, Extension asked, LocalDate before, LocalDate after) {
        var subject = "答复期限已延长：" + WaysNews.named(suggestion);
        var sentence = "建议" + WaysNews.named(suggestion) + "的答复期限由" + day(before) + "延长到" + day(after) + "（"
                + unit(asked.unit()) + "申请，人大准予）。理由：" + asked.reason();
        news.signers(suggestion, "extended", subject, sentence);
        news.unit(suggestion, asked.unit(), "extended", subject, sentence);
    }

    /** The unit hears why not; nothing has moved. */
    void refused(Suggestion suggestion, Extension asked, String remark) {
        news.unit(
                suggestion,
                asked.unit(),
                "extensionRefused",
                "延期未获准：" + WaysNews.named(suggestion),
                "建议" + WaysNews.named(suggestion) + "的延期申请没有准予，答复期限仍是" + day(asked.before()) + "。理由：" + remark);
    }

    /** A day in words. */
    String day(LocalDate day) {
        return ChineseDates.format(day);
    }

    /** A unit's name. */
    String unit(String code) {
        return offices.find(code).map(Office::name).orElse(code);
    }
}
