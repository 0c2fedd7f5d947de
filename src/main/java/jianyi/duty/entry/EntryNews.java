package jianyi.duty.entry;

import java.util.Collection;
import java.util.Map;
import jianyi.access.Viewer;
import jianyi.notice.Notice;
import jianyi.notice.Notices;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** Who hears of an entry: whoever confirms it, and the deputy of what others did with it. What was done is not told in mails. */
@Component
class EntryNews {

    private final Notices notices;
    private final People people;

    EntryNews(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    void entered(OwnEntry it, Collection<String> leaders, Viewer by) {
        var name = people.name(it.person()).orElse(it.person());
        var asked = notice(
                it,
                "dutyEntered",
                name + "代表登记了履职情况，请确认",
                name + "代表登记了一条“" + it.kind().label() + "”，请打开看一看，属实的按“确认”。");
        if (leaders.isEmpty()) {
            notices.tellGroup(new Post(it.body(), Role.CLERK).group(), asked);
        } else {
            leaders.forEach(leader -> people.inUse(leader).ifPresent(one -> notices.tell(one, asked)));
        }
        if (it.enteredBy() != null) {
            tell(
                    it,
                    "dutyEnteredForYou",
                    "已代您登记履职情况",
                    by.name() + "代您登记了一条“" + it.kind().label() + "”。不符合您意思的，请在确认以前撤回，或者告诉人大工作人员。");
        }
    }

    void returned(OwnEntry it, Viewer by, String reason) {
        tell(
                it,
                "dutyReturned",
                "您的履职登记没有确认",
                by.name() + "没有确认您登记的“" + it.kind().label() + "”，说明：" + reason + "。可以改好后重新登记。");
    }

    private void tell(OwnEntry it, String kind, String subject, String sentence) {
        people.inUse(it.person()).ifPresent(one -> notices.tell(one, notice(it, kind, subject, sentence)));
    }

    private static Notice notice(OwnEntry it, String kind, String subject, String sentence) {
        return new Notice(kind, subject, it.number(), "/duty/entries/" + it.number(), it.body(), sentence, Map.of());
    }
}
