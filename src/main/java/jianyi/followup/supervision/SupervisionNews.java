package jianyi.followup.supervision;

import java.util.stream.Stream;
import jianyi.calendar.BeijingClock;
import jianyi.calendar.ChineseDates;
import jianyi.followup.FollowNews;
import jianyi.followup.OwedRooms;
import jianyi.office.Post;
import org.springframework.stereotype.Component;

/** Who hears of a supervision, and in which words. */
@Component
class SupervisionNews {

    private final OwedRooms rooms;
    private final FollowNews news;

    SupervisionNews(OwedRooms rooms, FollowNews news) {
        this.rooms = rooms;
        this.news = news;
    }

    /** The office's head; whoever does its work hears of the task anyway. */
    void sent(Supervision sent) {
        var room = rooms.of(sent.number());
        var named = room.named(sent.number());
        news.head(
                sent.number(),
                sent.unit(),
                "supervised",
                "督办，" + ChineseDates.shortly(sent.answerBy(), BeijingClock.day(sent.sentAt())) + "前答复",
                "人大督办贵单位承办的" + room.noun() + named + "，请在" + ChineseDates.format(sent.answerBy()) + "前答复。督办要求："
                        + sent.demand());
    }

    /** Who sent it, and who presses the case in particular. */
    void answered(Supervision sent) {
        var room = rooms.of(sent.number());
        var named = room.named(sent.number());
        Stream.concat(Stream.of(sent.sentBy()), room.supervisor(sent.number()).stream())
                .distinct()
                .forEach(person -> room.tellPerson(
                        sent.number(),
                        person,
                        "supervisionAnswered",
                        "督办已答复",
                        name(sent.unit()) + "已答复对" + room.noun() + named + "的督办：" + sent.answer()));
    }

    /** Who does an office's work. */
    Post worker(String office) {
        return news.worker(office);
    }

    /** An office's name. */
    String name(String office) {
        return news.name(office);
    }
}
