package jianyi.setup.slip;

import java.util.Map;
import jianyi.access.DoorAct;
import jianyi.notice.Notice;
import jianyi.notice.Notices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a deputy who has mail that a slip was printed for him, and when it was used; one without mail is handed it in person. */
@Component
class SlipNews {

    private final Notices notices;
    private final People people;

    SlipNews(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    void printed(Person deputy, String clerk, String body) {
        tell(deputy, body, "已为您打印登录条", clerk + "为您打印了一张登录条，三十天内可以登录一次。不是您要的，请马上与人大办公室联系。");
    }

    /** The deputy, or whoever has got hold of the slip, has signed in with it. */
    @EventListener
    void used(DoorAct act) {
        if (act.kind() == DoorAct.Kind.SLIP_USED) {
            people.posts(act.person()).stream()
                    .map(Post::office)
                    .findFirst()
                    .ifPresent(body ->
                            tell(people.get(act.person()), body, "登录条已使用", "刚才有人用您的登录条登录了系统。不是您本人的，请马上与人大办公室联系。"));
        }
    }

    private void tell(Person deputy, String body, String subject, String sentence) {
        if (deputy.mail() != null) {
            notices.tell(deputy, new Notice("slip", subject, "", "/", body, sentence, Map.of()));
        }
    }
}
