package jianyi.duty.quota;

import java.util.Map;
import jianyi.notice.Notice;
import jianyi.notice.Notices;
import jianyi.office.Office;
import jianyi.office.People;
import org.springframework.stereotype.Component;

/** The private word: what is wanting is said to the one whom it concerns, kindly, and to nobody else. */
@Component
class QuotaNews {

    private final Notices notices;
    private final People people;

    QuotaNews(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    void deputy(Office office, Quota quota, Progress.Line line) {
        tell(
                office,
                line.whom(),
                "/duty/" + line.whom(),
                "今年的“%s”全年安排 %d 次（件），您已有 %d 次（件）。方便时请安排；已经做了没有登记的，可以在“履职登记”里补上；有困难请告诉我们。这封信只发给您本人。"
                        .formatted(quota.name(), quota.number(), line.done()));
    }

    void leader(Office office, Quota quota, Progress.Line line, String leader) {
        tell(
                office,
                leader,
                "/me",
                "今年的“%s”每个小组全年安排 %d 次（件），%s已有 %d 次（件）。方便时请安排，有困难请告诉我们。这封信只发给小组组长。"
                        .formatted(quota.name(), quota.number(), line.name(), line.done()));
    }

    private void tell(Office office, String person, String path, String sentence) {
        var notice = new Notice("dutyWord", "履职安排提醒", "", path, office.code(), sentence, Map.of());
        people.inUse(person).ifPresent(one -> notices.tell(one, notice));
    }
}
