package jianyi.activity.papers;

import jianyi.access.Viewers;
import jianyi.activity.ActivityAccess;
import jianyi.flow.Refusal;
import jianyi.papers.WordFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands the papers to whoever calls the roll: they name everybody. */
@RestController
class ActivityPaperPages {

    private final Viewers viewers;
    private final ActivityAccess access;
    private final ActivityPapers papers;

    ActivityPaperPages(Viewers viewers, ActivityAccess access, ActivityPapers papers) {
        this.viewers = viewers;
        this.access = access;
        this.papers = papers;
    }

    @GetMapping("/activities/{activity}/papers/roll")
    ResponseEntity<byte[]> roll(@PathVariable String activity) {
        var it = access.rolling(viewers.current(), activity);
        return WordFiles.attachment(it.title() + "点名册", papers.roll(it));
    }

    /** @throws Refusal 409 before it is written down */
    @GetMapping("/activities/{activity}/papers/record")
    ResponseEntity<byte[]> record(@PathVariable String activity) {
        var it = access.rolling(viewers.current(), activity);
        if (it.words() == null) {
            throw Refusal.conflict("活动还没有办结，没有活动记录");
        }
        return WordFiles.attachment(it.title() + "活动记录", papers.record(it));
    }
}
