package jianyi.activity.attending;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import jianyi.access.Viewer;
import jianyi.activity.Activities;
import jianyi.activity.Activity;
import jianyi.activity.ActivityAccess;
import jianyi.activity.ActivityEntry;
import jianyi.activity.Amount;
import jianyi.activity.State;
import jianyi.casework.store.CaseFile;
import jianyi.casework.store.CaseFiles;
import jianyi.casework.store.FileKind;
import jianyi.casework.store.Place;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.files.Incoming;
import jianyi.files.Uploads;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Writes down what was done: three lines, hours, money, photos. What was wrong is opened again with a reason, never changed in silence. */
@Service
public class ActivityRecordDesk {

    private static final int WORDS = 4000;
    private static final int REASON = 500;
    private static final int MOST_HOURS = 200;
    private static final int MOST_YUAN = 10_000_000;
    private static final int PHOTOS = 30;

    private final Activities activities;
    private final ActivityAccess access;
    private final CaseFiles files;
    private final Uploads uploads;
    private final Chronicle chronicle;
    private final Terms terms;
    private final Clock clock;

    ActivityRecordDesk(
            Activities activities,
            ActivityAccess access,
            CaseFiles files,
            Uploads uploads,
            Chronicle chronicle,
            Terms terms,
            Clock clock) {
        this.activities = activities;
        this.access = access;
        this.files = files;
        this.uploads = uploads;
        this.chronicle = chronicle;
        this.terms = terms;
        this.clock = clock;
    }

    /** Writes it down. @throws Refusal 403 unless a keeper, 409 before its day or twice, 400 naming the field */
    public void close(Viewer viewer, String number, Map<String, String> typed, List<MultipartFile> photos) {
        closable(access.kept(viewer, number));
        var words = Typed.need("做了什么", typed.get("words"), WORDS);
        var hours = Amount.read("时长", typed.get("hours"), MOST_HOURS, "小时");
        var money = Amount.read("经费", typed.get("money"), MOST_YUAN, "元");
        uploads.keep(photos, taken -> {
            closable(activities.lock(number));
            store(viewer, number, taken);
            activities.closed(number, hours, money, words, terms.today());
            chronicle.note(
                    number,
                    viewer.id(),
                    ActivityEntry.CLOSED,
                    "办结",
                    taken.isEmpty() ? null : "照片 " + taken.size() + " 张");
        });
    }

    private void closable(Activity it) {
        if (!it.rolls(terms.today())) {
            throw Refusal.conflict("活动" + it.standing(terms.today()) + "，现在不能办结");
        }
    }

    /** More photos, before or after it is written down. @throws Refusal as above */
    public void add(Viewer viewer, String number, List<MultipartFile> photos) {
        access.kept(viewer, number);
        uploads.keep(photos, taken -> {
            if (taken.isEmpty()) {
                throw Refusal.invalid("请选择要上传的照片");
            }
            if (activities.lock(number).state() == State.CANCELLED) {
                throw Refusal.conflict("活动已取消，不能再添加照片");
            }
            store(viewer, number, taken);
        });
    }

    private void store(Viewer viewer, String number, List<Incoming> taken) {
        taken.stream().filter(one -> !one.type().picture()).findFirst().ifPresent(other -> {
            throw Refusal.invalid("“" + other.name() + "”不是照片");
        });
        if (photos(number).size() + taken.size() > PHOTOS) {
            throw Refusal.conflict("一次活动最多 " + PHOTOS + " 张照片");
        }
        var where = new Place(FileKind.ACTIVITY, null, null, State.CLOSED.name(), FileKind.ACTIVITY.label());
        taken.forEach(file -> files.add(number, where, file, viewer, OffsetDateTime.now(clock)));
    }

    /** The photos there are. Callers have made sure that the reader may see the activity. */
    public List<CaseFile> photos(String number) {
        return files.of(number).stream()
                .filter(one -> one.kind() == FileKind.ACTIVITY && !one.removed())
                .toList();
    }

    /** One photo, for whoever may read the activity. @throws Refusal 404 */
    public CaseFile photo(Viewer viewer, String number, long id) {
        access.readable(viewer, number);
        return photos(number).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有这张照片"));
    }

    /** Takes a photo away, for example because somebody in it does not want it. */
    @Transactional
    public void remove(Viewer viewer, String number, long id) {
        access.kept(viewer, number);
        activities.lock(number);
        var photo = photo(viewer, number, id);
        files.remove(photo.id(), viewer, OffsetDateTime.now(clock), "删除活动照片");
        chronicle.note(number, viewer.id(), ActivityEntry.PHOTO_REMOVED, "删除一张照片", null);
    }

    /** It is to be corrected, most often on somebody's objection. @throws Refusal 400 without a reason, 409 when it is not written down */
    @Transactional
    public void reopen(Viewer viewer, String number, Map<String, String> typed) {
        access.kept(viewer, number);
        if (activities.lock(number).state() != State.CLOSED) {
            throw Refusal.conflict("活动还没有办结");
        }
        var reason = Typed.required("更正原因", typed.get("reason"), REASON);
        activities.reopened(number);
        chronicle.note(number, viewer.id(), ActivityEntry.REOPENED, "重新打开，更正登记", reason);
    }
}
