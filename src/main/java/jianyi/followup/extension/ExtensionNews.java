package jianyi.followup.extension;

import java.time.LocalDate;
import jianyi.calendar.ChineseDates;
import jianyi.followup.FollowNews;
import jianyi.followup.OwedRooms;
import jianyi.office.Post;
import org.springframework.stereotype.Component;

/** Who hears of a decision on more time, and in which words. */
@Component
class ExtensionNews {

    private final OwedRooms rooms;
    private final FollowNews news;

    ExtensionNews(OwedRooms rooms, FollowNews news) {
        this.rooms = rooms;
        this.news = news;
    }

    /** Whoever brought the case in and the office hear the old and the new day. */
    void granted(Extension asked, String label, LocalDate before, LocalDate after) {
        var room = rooms.of(asked.number());
        var named = room.named(asked.number());
        var subject = label + "已延长";
        var sentence = room.noun() + named + "的" + label + "由" + day(before) + "延长到" + day(after) + "（"
                + name(asked.unit()) + "申请，人大准予）。理由：" + asked.reason();
        room.tellSigners(asked.number(), "extended", subject, sentence);
        news.office(asked.number(), asked.unit(), "extended", subject, sentence);
    }

    /** The office hears why not; nothing has moved. */
    void refused(Extension asked, String label, String remark) {
        var room = rooms.of(asked.number());
        var named = room.named(asked.number());
        news.office(
                asked.number(),
                asked.unit(),
                "extensionRefused",
                "延期未获准",
                room.noun() + named + "的延期申请没有准予，" + label + "仍是" + day(asked.before()) + "。理由：" + remark);
    }

    /** A day in words. */
    String day(LocalDate day) {
        return ChineseDates.format(day);
    }

    /** An office's name. */
    String name(String office) {
        return news.name(office);
    }

    /** Who asks for an office. */
    Post worker(String office) {
        return news.worker(office);
    }
}
