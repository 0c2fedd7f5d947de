package jianyi.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jianyi.audit.AuditTrail;
import jianyi.flow.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores what was brought in, in a thread of its own, portion by portion. Whatever breaks it, a later start goes on: every line is
 * compared afresh, and what is stored already is found unchanged.
 */
@Component
class IntakeWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeWorker.class);

    private static final String SINCE = "核对之后系统里的内容又有变化，没有保存；请重新上传，看清更改再导入";

    private final Intakes intakes;
    private final TransactionTemplate transaction;
    private final AuditTrail trail;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread one = new Thread(work, "intake");
        one.setDaemon(true);
        return one;
    });

    IntakeWorker(Intakes intakes, TransactionTemplate transaction, AuditTrail trail) {
        this.intakes = intakes;
        this.transaction = transaction;
        this.trail = trail;
    }

    Future<?> begin(Intake kind, UUID id, UUID worker) {
        return thread.submit(trail.handedOver(() -> work(kind, id, worker)));
    }

    private void work(Intake kind, UUID id, UUID worker) {
        try {
            Turns.take(() -> {
                store(kind, id, worker);
                return null;
            });
        } catch (Taken e) {
            LOG.info("Import {} is stored by another worker", id);
        } catch (RuntimeException e) {
            LOG.warn("Import {} stopped; it can be continued on its page", id, e);
            stop(id, worker);
        }
    }

    private void store(Intake kind, UUID id, UUID worker) {
        Upload upload = intakes.upload(id);
        List<Judged> lines = asShown(kind.judge(upload), intakes.shown(id));
        transaction.executeWithoutResult(status -> {
            hold(id, worker);
            intakes.keep(id, lines);
        });
        for (List<Integer> portion : portions(lines, kind.portion())) {
            store(kind, upload, lines, portion, worker);
        }
        intakes.end(id, worker, Run.State.DONE);
    }

    /** What has come to change something only since it was shown, or something else, is not stored: nobody has agreed to it. */
    private static List<Judged> asShown(List<Judged> lines, List<Judged> shown) {
        List<Judged> agreed = new ArrayList<>();
        for (int place = 0; place < lines.size(); place++) {
            Judged line = lines.get(place);
            Judged seen = place < shown.size() ? shown.get(place) : null;
            boolean other = changes(line)
                    && (seen == null
                            || seen.change() != line.change()
                            || !Objects.equals(seen.remark(), line.remark()));
            agreed.add(other ? Judged.faulty(line.sheet(), line.line(), line.label(), SINCE) : line);
        }
        return agreed;
    }

    /** A new post or mandate may change what is known of its person, too. */
    private static boolean changes(Judged line) {
        return line.change() == Change.CHANGED
                || line.change() == Change.NEW && String.valueOf(line.remark()).contains(Difference.ARROW);
    }

    private void stop(UUID id, UUID worker) {
        try {
            intakes.end(id, worker, Run.State.STOPPED);
        } catch (RuntimeException e) {
            LOG.debug("The stop of import {} could not be noted; its silence will tell", id, e);
        }
    }

    private static List<List<Integer>> portions(List<Judged> lines, int size) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < lines.size(); place++) {
            if (lines.get(place).fact() != null
                    && (lines.get(place).change() == Change.NEW
                            || lines.get(place).change() == Change.CHANGED)) {
                places.add(place);
            }
        }
        List<List<Integer>> portions = new ArrayList<>();
        for (int from = 0; from < places.size(); from += size) {
            portions.add(places.subList(from, Math.min(places.size(), from + size)));
        }
        return portions;
    }

    private void store(Intake kind, Upload upload, List<Judged> lines, List<Integer> portion, UUID worker) {
        try {
            transaction.executeWithoutResult(status -> {
                hold(upload.id(), worker);
                kind.store(upload, portion.stream().map(lines::get).toList());
                intakes.stored(upload.id(), portion);
            });
        } catch (Taken e) {
            throw e;
        } catch (RuntimeException e) {
            if (portion.size() > 1) {
                portion.forEach(place -> store(kind, upload, lines, List.of(place), worker));
            } else {
                LOG.warn("Line {} of import {} could not be stored", portion.get(0), upload.id(), e);
                intakes.failed(upload.id(), portion.get(0), sentence(e));
            }
        }
    }

    private static String sentence(RuntimeException failure) {
        return Refusal.within(failure).map(Refusal::getMessage).orElse("没有保存成功，可能与已有内容冲突，请核对后再导入");
    }

    private void hold(UUID id, UUID worker) {
        if (!intakes.hold(id, worker)) {
            throw new Taken();
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }

    /** Somebody else goes on with it. */
    private static class Taken extends RuntimeException {}
}
