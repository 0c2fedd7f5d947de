package jianyi.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import jianyi.access.Viewer;
import jianyi.flow.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files, shows what they would change, and has them stored. */
@Service
public class IntakeDesk {

    private final Intakes intakes;
    private final IntakeWorker worker;
    private final ObjectProvider<Intake> kinds;
    private final TransactionTemplate transaction;
    private final Map<UUID, Future<?>> begun = new ConcurrentHashMap<>();

    IntakeDesk(Intakes intakes, IntakeWorker worker, ObjectProvider<Intake> kinds, TransactionTemplate transaction) {
        this.intakes = intakes;
        this.worker = worker;
        this.kinds = kinds;
        this.transaction = transaction;
    }

    /**
     * Takes files in and compares them with what is stored; nothing is changed yet.
     *
     * @return the id of their page
     * @throws Refusal 403 for who may not; 400 when they cannot be used at all
     */
    public UUID bring(Intake kind, Viewer viewer, String scope, List<Upload.File> files) {
        kind.check(scope);
        if (files.isEmpty()) {
            throw Refusal.invalid("请选择要导入的文件");
        }
        Upload upload = new Upload(UUID.randomUUID(), scope, viewer.id(), files);
        // No connection is held while others' files are waited for.
        return Turns.take(() -> {
            List<Judged> lines = kind.judge(upload);
            transaction.executeWithoutResult(status -> {
                intakes.add(upload, kind.kind(), viewer);
                intakes.keep(upload.id(), lines);
            });
            return upload.id();
        });
    }

    /**
     * The run of this id, for whoever may bring such files in.
     *
     * @throws Refusal 404 when there is none, 403 for who may not
     */
    public Run run(UUID id) {
        Run run = intakes.find(id).orElseThrow(() -> Refusal.notFound("没有这次导入"));
        kind(run).check(run.scope());
        return run;
    }

    /** What kind of file a run brought. */
    public Intake kind(Run run) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(run.kind()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有这次导入"));
    }

    /** The latest runs of a kind for a congress, newest first. */
    public List<Run> latest(Intake kind, String scope) {
        return intakes.latest(kind.kind(), scope, 10);
    }

    /**
     * Has it stored in the background, from the beginning or from where it was interrupted.
     *
     * @throws Refusal 409 when it is being stored, is finished, or another one of its kind is being stored
     */
    public void start(UUID id) {
        Run run = run(id);
        UUID me = UUID.randomUUID();
        if (run.state() == Run.State.DONE) {
            throw Refusal.conflict("这次导入已经完成；要再导入，请重新上传文件");
        }
        if (intakes.upload(id).files().isEmpty()) {
            throw Refusal.conflict("这次导入的文件已经清理，请重新上传");
        }
        if (!begin(id, me)) {
            throw Refusal.conflict("已有一次导入正在进行，请等它完成");
        }
        begun.put(id, worker.begin(kind(run), id, me));
        begun.values().removeIf(Future::isDone);
    }

    private boolean begin(UUID id, UUID me) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> intakes.begin(id, me)));
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** The lines of one kind, for a page of the list. */
    List<Judged> lines(UUID id, Change change, int most, int offset) {
        return intakes.lines(id, change, most, offset);
    }

    /** The faulty lines on sheets like those they came on, with what is wrong in a last column. */
    byte[] faulty(UUID id) {
        Run run = run(id);
        Upload upload = intakes.upload(id);
        if (upload.files().isEmpty()) {
            throw Refusal.notFound("这次导入的文件已经清理");
        }
        Map<String, Map<Integer, String>> problems = new LinkedHashMap<>();
        intakes.lines(id, Change.FAULTY, Integer.MAX_VALUE, 0)
                .forEach(line -> problems.computeIfAbsent(line.sheet(), sheet -> new LinkedHashMap<>())
                        .put(line.line(), line.remark()));
        return Turns.take(() -> ReturnedBook.write(kind(run).book(upload), problems));
    }

    /** The background work of a run on this node, for those who want to wait for it; null when there is none. */
    Future<?> working(UUID id) {
        return begun.get(id);
    }
}
