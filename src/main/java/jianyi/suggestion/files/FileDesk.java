package jianyi.suggestion.files;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import jianyi.access.Viewer;
import jianyi.casework.store.CaseFile;
import jianyi.casework.store.CaseFiles;
import jianyi.casework.store.FileKind;
import jianyi.casework.store.Place;
import jianyi.casework.timeline.Chronicle;
import jianyi.files.Admission;
import jianyi.files.Incoming;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.Words;
import jianyi.suggestion.handling.ReplyFiles;
import jianyi.suggestion.sight.CaseAccess;
import jianyi.suggestion.sight.Sight;
import jianyi.suggestion.submission.Enclosures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/**
 * Adds files to a case and removes them. A file is checked before the case is locked, so that a slow check holds nobody up. Names of
 * files never get into the timeline: more people read that than read the files.
 */
@Service
public class FileDesk implements Enclosures, ReplyFiles {

    /** How many files the suggestion itself may have, and each unit's work. */
    static final int MOST = 20;

    private static final int LONGEST_REASON = 500;

    private final CaseAccess access;
    private final Suggestions suggestions;
    private final Handlings handlings;
    private final FileRights rights;
    private final FileSteps steps;
    private final Admission admission;
    private final CaseFiles files;
    private final Chronicle chronicle;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FileDesk(
            CaseAccess access,
            Suggestions suggestions,
            Handlings handlings,
            FileRights rights,
            FileSteps steps,
            Admission admission,
            CaseFiles files,
            Chronicle chronicle,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.access = access;
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.rights = rights;
        this.steps = steps;
        this.admission = admission;
        this.files = files;
        this.chronicle = chronicle;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Adds files to a case, all or none.
     *
     * @param where the {@link Place}'s key
     * @throws Refusal 404 for a case this person may not know of, 403 for a place not open to this person now, 400 naming the file
     *     that is not taken, 409 for one that is there already, 503 when the virus check does not answer
     */
    public void add(Viewer viewer, String number, String where, List<MultipartFile> uploads) {
        place(sight(viewer, number), where);
        var incoming = admission.take(uploads);
        try {
            if (incoming.isEmpty()) {
                throw Refusal.invalid("请先选择要上传的文件");
            }
            transaction.executeWithoutResult(begun -> {
                suggestions.lock(number);
                store(viewer, number, place(sight(viewer, number), where), incoming);
            });
        } finally {
            incoming.forEach(Incoming::close);
        }
    }

    private void store(Viewer viewer, String number, Place place, List<Incoming> incoming) {
        for (Incoming file : incoming) {
            var there = files.of(number).stream()
                    .filter(one -> !one.removed() && place.besides(one))
                    .toList();
            if (there.size() >= MOST) {
                throw Refusal.invalid("“附件”最多 " + MOST + " 个，请合并后再上传");
            }
            if (there.stream().anyMatch(one -> same(one, place, file))) {
                throw Refusal.conflict("“" + file.name() + "”已经上传过，不必再传");
            }
            files.add(number, place, file, viewer, OffsetDateTime.now(clock));
        }
        var detail = place.label() + " " + incoming.size() + " 个";
        chronicle.note(
                number,
                viewer.id(),
                place.kind().ofUnit() ? CaseEntry.UNIT_FILE_ADDED : CaseEntry.FILE_ADDED,
                place.kind().ofUnit() ? Words.UNIT_FILE : "上传附件",
                detail);
    }

    private static boolean same(CaseFile one, Place place, Incoming file) {
        return one.sha256().equals(file.sha256())
                && one.kind() == place.kind()
                && java.util.Objects.equals(one.version(), place.version());
    }

    /**
     * Removes a file; its row and the reason stay.
     *
     * @throws Refusal 404 for a file this person may not know of, 403 for somebody else's or once the step is past, 400 without a
     *     reason
     */
    @Transactional
    public void remove(Viewer viewer, String number, long id, String reason) {
        access.readable(viewer, number);
        suggestions.lock(number);
        var sight = sight(viewer, number);
        var file = readable(sight, id);
        if (!rights.mayRemove(sight, file)) {
            throw Refusal.forbidden("只有上传的人和人大工作人员可以删除附件，而且要在办到下一步之前");
        }
        var why = Typed.need("删除理由", reason, LONGEST_REASON);
        files.remove(id, viewer, OffsetDateTime.now(clock), why);
        chronicle.note(
                number,
                viewer.id(),
                file.kind().ofUnit() ? CaseEntry.UNIT_FILE_REMOVED : CaseEntry.FILE_REMOVED,
                file.kind().ofUnit() ? Words.UNIT_FILE_REMOVED : "删除附件",
                file.kind().label() + "：" + why);
    }

    /** A file this person may read. @throws Refusal 404 when there is none, or it was removed */
    CaseFile downloadable(Sight sight, long id) {
        var file = readable(sight, id);
        if (file.removed()) {
            throw Refusal.notFound("这份附件已经删除");
        }
        return file;
    }

    private CaseFile readable(Sight sight, long id) {
        return files.find(sight.suggestion().number(), id)
                .filter(file -> rights.mayRead(sight, file))
                .orElseThrow(() -> Refusal.notFound("没有找到这份附件，或者您无权查看"));
    }

    /** What this person may see of a case. @throws Refusal 404 */
    Sight sight(Viewer viewer, String number) {
        return access.sight(viewer, access.readable(viewer, number));
    }

    private Place place(Sight sight, String where) {
        return rights.places(sight).stream()
                .filter(place -> place.key().equals(where))
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("现在不能在这里上传附件，请刷新页面后再看"));
    }

    @Override
    public boolean hasReplyFile(long handling) {
        return files.hasReply(handling, steps.version(handlings.get(handling)));
    }

    @Override
    public Checked check(List<MultipartFile> attachments, List<MultipartFile> signedSheets) {
        var attached = admission.take(attachments);
        try {
            return new Enclosed(attached, admission.take(signedSheets));
        } catch (RuntimeException e) {
            attached.forEach(Incoming::close);
            throw e;
        }
    }

    private final class Enclosed implements Checked {

        private final List<Incoming> attachments;
        private final List<Incoming> signedSheets;

        Enclosed(List<Incoming> attachments, List<Incoming> signedSheets) {
            this.attachments = attachments;
            this.signedSheets = signedSheets;
        }

        @Override
        public void into(String number, Viewer viewer) {
            put(number, viewer, FileKind.ATTACHMENT, attachments);
            put(number, viewer, FileKind.SIGNED, signedSheets);
        }

        private void put(String number, Viewer viewer, FileKind kind, List<Incoming> some) {
            if (!some.isEmpty()) {
                store(viewer, number, place(sight(viewer, number), kind.name()), some);
            }
        }

        @Override
        public void close() {
            attachments.forEach(Incoming::close);
            signedSheets.forEach(Incoming::close);
        }
    }
}
