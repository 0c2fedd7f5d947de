package jianyi.inspection.field;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import jianyi.access.Viewer;
import jianyi.casework.store.CaseFile;
import jianyi.casework.store.CaseFiles;
import jianyi.casework.timeline.Chronicle;
import jianyi.files.Admission;
import jianyi.files.Cleaning;
import jianyi.files.Incoming;
import jianyi.files.content.FileType;
import jianyi.flow.Refusal;
import jianyi.inspection.InspectionAccess;
import jianyi.inspection.InspectionEntry;
import jianyi.inspection.Inspections;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Photos of what was found: the original with its time and place for the group alone, and a cleaned copy to be handed on by it. */
@Service
public class PhotoDesk {

    private final Inspections inspections;
    private final InspectionAccess access;
    private final Photos photos;
    private final CaseFiles files;
    private final Admission admission;
    private final Cleaning cleaning;
    private final Chronicle chronicle;

    PhotoDesk(
            Inspections inspections,
            InspectionAccess access,
            Photos photos,
            CaseFiles files,
            Admission admission,
            Cleaning cleaning,
            Chronicle chronicle) {
        this.inspections = inspections;
        this.access = access;
        this.photos = photos;
        this.files = files;
        this.admission = admission;
        this.cleaning = cleaning;
        this.chronicle = chronicle;
    }

    /** What leaves: its name, its media type and its bytes. */
    record Copy(String name, String type, byte[] content) {}

    /** The original. @throws Refusal 404 for whoever may not know of the matter, 403 for other readers */
    CaseFile original(Viewer viewer, String number, long id) {
        access.inside(viewer, number);
        return kept(number, id);
    }

    /** The copy that may leave, by the hands of those inside, who see first whether a face is in it: what somebody has wiped, else the original without its facts. @throws Refusal as above */
    Copy copy(Viewer viewer, String number, long id) {
        access.inside(viewer, number);
        var photo = kept(number, id);
        return photos.wiped(id)
                .map(wiped -> new Copy("照片" + id + ".jpg", FileType.JPEG.media(), wiped))
                .orElseGet(() -> new Copy(
                        "照片" + id + photo.end(), photo.type(), cleaning.of(content(photo), type(photo), photo.name())));
    }

    /** Something has been wiped away in the copy. @throws Refusal 403 for whoever does not record; 400 for what is no picture */
    @Transactional
    public void wipe(Viewer viewer, String number, long id, List<MultipartFile> uploads) {
        var it = access.readable(viewer, number);
        if (!access.records(viewer, it)) {
            throw Refusal.forbidden("只有检查组成员和开展监督的机关可以处理照片");
        }
        inspections.lock(number);
        kept(number, id);
        var taken = admission.take(uploads);
        try {
            if (taken.size() != 1 || taken.get(0).type() != FileType.JPEG) {
                throw Refusal.invalid("没有收到处理过的照片");
            }
            photos.wiped(id, Files.readAllBytes(taken.get(0).path()));
            chronicle.note(number, viewer.id(), InspectionEntry.PHOTO_WIPED, "遮挡照片中的人脸、车牌", "照片" + id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            taken.forEach(Incoming::close);
        }
    }

    /** Whether somebody has wiped something away in the copy. */
    boolean wiped(long id) {
        return photos.wiped(id).isPresent();
    }

    private CaseFile kept(String number, long id) {
        return photos.find(number, id)
                .flatMap(photo -> files.find(number, photo.file()))
                .filter(file -> !file.removed())
                .orElseThrow(() -> Refusal.notFound("没有这张照片"));
    }

    private byte[] content(CaseFile photo) {
        var out = new ByteArrayOutputStream();
        try {
            files.copy(photo.id(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static FileType type(CaseFile photo) {
        return FileType.named(photo.name()).orElse(FileType.PNG);
    }
}
