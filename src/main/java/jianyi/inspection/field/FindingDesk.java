package jianyi.inspection.field;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jianyi.access.Viewer;
import jianyi.casework.store.CaseFiles;
import jianyi.casework.store.FileKind;
import jianyi.casework.store.Place;
import jianyi.casework.timeline.Chronicle;
import jianyi.files.Admission;
import jianyi.files.Incoming;
import jianyi.files.content.FileType;
import jianyi.flow.Refusal;
import jianyi.inspection.Inspection;
import jianyi.inspection.InspectionAccess;
import jianyi.inspection.InspectionEntry;
import jianyi.inspection.Inspections;
import jianyi.inspection.State;
import jianyi.inspection.preparation.Sites;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/**
 * What is found at a site. A telephone that had no network sends the same again until it is told that it has arrived; so what has an id
 * that is known is taken as done.
 */
@Service
public class FindingDesk {

    private static final int MOST_PHOTOS = 9;
    private static final int MOST_RECORDS = 200;

    private final Inspections inspections;
    private final InspectionAccess access;
    private final Sites sites;
    private final Findings findings;
    private final Photos photos;
    private final CaseFiles files;
    private final Admission admission;
    private final Chronicle chronicle;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FindingDesk(
            Inspections inspections,
            InspectionAccess access,
            Sites sites,
            Findings findings,
            Photos photos,
            CaseFiles files,
            Admission admission,
            Chronicle chronicle,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.inspections = inspections;
        this.access = access;
        this.sites = sites;
        this.findings = findings;
        this.photos = photos;
        this.files = files;
        this.admission = admission;
        this.chronicle = chronicle;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The matter, for whoever records at this site. @throws Refusal 404 when there is no such site, 403 for other readers */
    Inspection at(Viewer viewer, String number, int site) {
        var it = access.readable(viewer, number);
        if (!access.records(viewer, it)) {
            throw Refusal.forbidden("只有检查组成员和开展监督的机关可以记录");
        }
        sites.find(number, site).orElseThrow(() -> Refusal.notFound("没有这个检查地点"));
        return it;
    }

    /**
     * Takes a record with its photos in; the same one sent again changes nothing.
     *
     * @throws Refusal 403, 404 as {@link #at}; 409 when the report is adopted, nobody goes there yet or a site is full; 400 naming the field
     */
    void add(Viewer viewer, String number, int site, Map<String, String> typed, List<MultipartFile> uploads) {
        at(viewer, number, site);
        if (findings.sent(viewer.id(), FindingForm.client(typed)).isPresent()) {
            return;
        }
        var read = FindingForm.read(typed, number, site, viewer, LocalDate.now(clock), OffsetDateTime.now(clock));
        if (uploads.size() > MOST_PHOTOS) {
            throw Refusal.invalid("一条记录最多 " + MOST_PHOTOS + " 张照片");
        }
        var taken = admission.evidence(uploads);
        try {
            taken.forEach(FindingDesk::onlyPhoto);
            transaction.executeWithoutResult(begun -> store(viewer, read, taken));
        } finally {
            taken.forEach(Incoming::close);
        }
    }

    /** Takes a record without photos in that no page has sent, under an id of its own. */
    public void note(Viewer viewer, String number, int site, Map<String, String> typed) {
        var named = new HashMap<>(typed);
        named.put("client", UUID.randomUUID().toString());
        add(viewer, number, site, named, List.of());
    }

    private static void onlyPhoto(Incoming file) {
        if (file.type() != FileType.JPEG
                && file.type() != FileType.PNG
                && file.type() != FileType.HEIC
                && file.type() != FileType.WEBP) {
            throw Refusal.invalid("“" + file.name() + "”不是照片");
        }
    }

    private void store(Viewer viewer, Finding read, List<Incoming> taken) {
        var it = inspections.lock(read.number());
        if (findings.sent(viewer.id(), read.client()).isPresent()) {
            return;
        }
        onlyOpen(it);
        if (findings.of(read.number(), read.site()).size() >= MOST_RECORDS) {
            throw Refusal.conflict("一个地点最多 " + MOST_RECORDS + " 条记录");
        }
        long id = findings.add(read);
        var place = new Place(FileKind.PHOTO, null, null, it.state().name(), FileKind.PHOTO.label());
        taken.forEach(photo -> photos.add(files.add(it.number(), place, photo, viewer, OffsetDateTime.now(clock)), id));
        chronicle.note(
                it.number(),
                viewer.id(),
                InspectionEntry.FINDING_ADDED,
                "实地记录：" + read.label(),
                sites.find(it.number(), read.site()).orElseThrow().name()
                        + (taken.isEmpty() ? "" : "，照片 " + taken.size() + " 张"));
    }

    /** What comes late from a telephone is still taken while the report can be changed. */
    private static void onlyOpen(Inspection it) {
        if (it.state() == State.PREPARING) {
            throw Refusal.conflict("方案还没有定，不能记录");
        }
        if (it.adoptedOn() != null) {
            throw Refusal.conflict("报告已经通过，不能再加实地记录；请告诉工作人员");
        }
    }

    /** Takes one's own record away, or any for a keeper. @throws Refusal 404 for an unknown one, 403 for others, 409 once adopted */
    @Transactional
    public void remove(Viewer viewer, String number, long id) {
        access.readable(viewer, number);
        var it = inspections.lock(number);
        var found = findings.find(number, id).orElseThrow(() -> Refusal.notFound("没有这条记录"));
        if (!found.recordedBy().equals(viewer.id()) && !access.keeps(viewer, it)) {
            throw Refusal.forbidden("只能删除自己的记录");
        }
        onlyOpen(it);
        photos.of(number).stream()
                .filter(photo -> photo.finding() == id)
                .forEach(photo -> files.remove(photo.file(), viewer, OffsetDateTime.now(clock), "删除实地记录"));
        findings.remove(id);
        chronicle.note(number, viewer.id(), InspectionEntry.FINDING_REMOVED, "删除一条实地记录", found.words());
    }
}
