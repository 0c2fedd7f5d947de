package jianyi.intake;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import jianyi.flow.Refusal;

/** Lets two files at once be read into memory on a node; whoever comes then waits for a turn. */
public final class Turns {

    private static final Semaphore PLACES = new Semaphore(2, true);
    private static final int PATIENCE = 60;

    private Turns() {}

    /**
     * Does the work that holds a workbook in memory when it is its turn.
     *
     * @throws Refusal 503 when the others take too long
     */
    public static <T> T take(Supplier<T> work) {
        try {
            if (!PLACES.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                throw Refusal.unavailable("正在处理别人上传的文件，这份还没有读，请过几分钟再上传");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("系统正在重启，这份文件还没有读，请过几分钟再上传");
        }
        try {
            return work.get();
        } finally {
            PLACES.release();
        }
    }
}
