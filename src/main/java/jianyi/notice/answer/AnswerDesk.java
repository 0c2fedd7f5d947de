package jianyi.notice.answer;

import java.util.List;
import jianyi.flow.Refusal;
import jianyi.office.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what somebody answers by a link, once. */
@Service
class AnswerDesk {

    private static final String UNKNOWN = "这个链接不对，请从邮件里重新打开，或者登录办理";
    private static final String OVER = "这个链接已经用过，或者过了期，请登录办理";

    private final AnswerLinks links;
    private final People people;
    private final List<Comings> rooms;

    AnswerDesk(AnswerLinks links, People people, List<Comings> rooms) {
        this.links = links;
        this.people = people;
        this.rooms = rooms;
    }

    /** The link as its page shows it. @throws Refusal 404 for none of ours, 409 for one that is used up or over */
    AnswerLink open(String token) {
        var link = links.find(token)
                .filter(one -> people.inUse(one.person()).isPresent())
                .orElseThrow(() -> Refusal.notFound(UNKNOWN));
        if (links.over(link)) {
            throw Refusal.conflict(OVER);
        }
        return link;
    }

    /** Answers. @throws Refusal as {@link #open}, and what the meeting has against it; the link then stays good */
    @Transactional
    public AnswerLink answer(String token) {
        var link = open(token);
        if (!links.use(link)) {
            throw Refusal.conflict(OVER);
        }
        if (link.kind() == AnswerKind.ATTENDS) {
            boolean known = rooms.stream().anyMatch(room -> room.attends(link.caseNumber(), link.person()));
            if (!known) {
                throw Refusal.notFound(UNKNOWN);
            }
        }
        return link;
    }
}
