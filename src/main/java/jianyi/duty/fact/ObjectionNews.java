package jianyi.duty.fact;

import java.util.Map;
import jianyi.deputy.Deputy;
import jianyi.notice.Notice;
import jianyi.notice.Notices;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** Who hears of an objection; what it says stays in the file. */
@Component
class ObjectionNews {

    private final Notices notices;
    private final People people;

    ObjectionNews(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    void made(Deputy deputy) {
        notices.tellGroup(
                new Post(deputy.body(), Role.CLERK).group(),
                notice(
                        "dutyObjection",
                        deputy.name() + "代表对履职档案提出异议",
                        deputy.body(),
                        deputy.person(),
                        deputy.name() + "代表对自己的履职档案提出异议，请核对后答复。"));
    }

    void answered(Objection it) {
        people.inUse(it.person())
                .ifPresent(one -> notices.tell(
                        one,
                        notice(
                                "dutyObjectionAnswered",
                                "您对履职档案的异议已答复",
                                it.body(),
                                it.person(),
                                "您对履职档案提出的异议已经答复，请在履职档案里查看。")));
    }

    private static Notice notice(String kind, String subject, String body, String person, String sentence) {
        return new Notice(kind, subject, "", "/duty/" + person + "#objections", body, sentence, Map.of());
    }
}
