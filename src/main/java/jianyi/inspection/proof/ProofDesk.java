package jianyi.inspection.proof;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jianyi.access.Viewer;
import jianyi.casework.store.CaseFile;
import jianyi.casework.store.CaseFiles;
import jianyi.casework.store.FileKind;
import jianyi.casework.store.Place;
import jianyi.casework.timeline.Chronicle;
import jianyi.files.Incoming;
import jianyi.files.Uploads;
import jianyi.flow.Refusal;
import jianyi.inspection.Inspection;
import jianyi.inspection.InspectionAccess;
import jianyi.inspection.InspectionAccess.Sight;
import jianyi.inspection.InspectionEntry;
import jianyi.inspection.Inspections;
import jianyi.inspection.correction.Opinion;
import jianyi.inspection.correction.Opinions;
import jianyi.office.Post;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** Files with which a unit shows what it says. */
@Service
public class ProofDesk {

    private static final int MOST = 200;

    private final Inspections inspections;
    private final InspectionAccess access;
    private final Opinions opinions;
    private final Proofs proofs;
    private final CaseFiles files;
    private final Uploads uploads;
    private final Chronicle chronicle;
    private final Clock clock;

    ProofDesk(
            Inspections inspections,
            InspectionAccess access,
            Opinions opinions,
            Proofs proofs,
            CaseFiles files,
            Uploads uploads,
            Chronicle chronicle,
            Clock clock) {
        this.inspections = inspections;
        this.access = access;
        this.opinions = opinions;
        this.proofs = proofs;
        this.files = files;
        this.uploads = uploads;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** The files this reader may have: all inside, their own for the offices concerned, none for the public. */
    public List<Proof> shown(Viewer viewer, Inspection it) {
        var sight = access.sight(viewer, it);
        var mine = access.offices(viewer);
        return proofs.of(it.number()).stream()
                .filter(one -> sight == Sight.INSIDE || sight == Sight.CONCERNED && mine.contains(one.office()))
                .toList();
    }

    /** Numbers of the opinions this person may add files to now; 0 stands for the unit's report on itself. */
    public List<Integer> places(Viewer viewer, Inspection it) {
        if (it.state().over()) {
            return List.of();
        }
        var own = own(viewer);
        var places = opinions.of(it.number()).stream()
                .filter(one -> one.handedOn() != null && one.outcome() == null)
                .filter(one -> own.contains(one.owner()) || own.contains(one.addressee()))
                .map(Opinion::place)
                .collect(Collectors.toList());
        if (it.unit() != null && own.contains(it.unit()) && it.preparedOn() != null && it.adoptedOn() == null) {
            places.add(0, 0);
        }
        return places;
    }

    private static Set<String> own(Viewer viewer) {
        return viewer.posts().stream().map(Post::office).collect(Collectors.toSet());
    }

    /** Adds files. @throws Refusal 404 for whoever may not know of the matter, 403 where nothing is to be shown, 400 for a bad file */
    void add(Viewer viewer, String number, int place, List<MultipartFile> sent) {
        may(viewer, access.readable(viewer, number), place);
        uploads.keep(sent, taken -> store(viewer, number, place, taken));
    }

    private void may(Viewer viewer, Inspection it, int place) {
        if (!places(viewer, it).contains(place)) {
            throw Refusal.forbidden("现在不能在这里添加材料");
        }
    }

    private void store(Viewer viewer, String number, int place, List<Incoming> taken) {
        var it = inspections.lock(number);
        may(viewer, it, place);
        if (taken.isEmpty()) {
            throw Refusal.invalid("请选择要上传的文件");
        }
        if (proofs.of(number).size() + taken.size() > MOST) {
            throw Refusal.conflict("一件事项最多 " + MOST + " 份材料");
        }
        var opinion = opinions.find(number, place).orElse(null);
        var office =
                place == 0 ? it.unit() : own(viewer).contains(opinion.owner()) ? opinion.owner() : opinion.addressee();
        var where = new Place(FileKind.PROOF, null, null, it.state().name(), FileKind.PROOF.label());
        taken.forEach(file -> proofs.add(
                files.add(number, where, file, viewer, OffsetDateTime.now(clock)),
                opinion == null ? null : opinion.id(),
                office));
        chronicle.note(
                number,
                viewer.id(),
                InspectionEntry.PROOF_ADDED,
                "上传证明材料 " + taken.size() + " 份",
                place == 0 ? "单位报告" : "第 " + place + " 条意见");
    }

    /** One file. @throws Refusal 404 for an unknown one, or one this person may not have */
    CaseFile opened(Viewer viewer, String number, long id) {
        return shown(viewer, access.readable(viewer, number)).stream()
                .map(Proof::file)
                .filter(file -> file.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有这份材料"));
    }
}
