package jianyi.rows;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has read once it need not read again: one step of a case asks for the same case, unit, office and person dozens of
 * times. An answer is kept until a statement of this transaction writes into its table; all are forgotten once the transaction has waited
 * for a lock, since others may have changed anything meanwhile. Outside a transaction nothing is kept, and nothing from one to the next.
 */
public final class ReadOnce implements TransactionSynchronization {

    /** So many answers at most: a night's work over thousands of cases must not gather them all. */
    private static final int MOST = 500;

    private static final Pattern WRITES =
            Pattern.compile("\\s*(?:insert into|update|delete from)\\s+(\\w+).*", Pattern.DOTALL);
    private static final Pattern WAITS = Pattern.compile("\\bfor (?:update|share)\\b|_lock\\(");

    /** The one table whose change reaches others by itself: a case that gets another number takes all of it along. */
    private static final String HEADS = "case_head";

    private final Map<Question, Object> answers = new HashMap<>();
    private final Set<Question> locked = new HashSet<>();

    private ReadOnce() {}

    private record Question(String table, Object about) {}

    /**
     * The answer to a question to one table; what comes back is shared and must not be changed.
     *
     * @param about what is asked, different for any two questions to this table: a key, or a list that begins with a word
     */
    public static <T> T of(String table, Object about, Supplier<T> reading) {
        var memory = here(true);
        return memory == null ? reading.get() : memory.answer(new Question(table, about), reading);
    }

    /** The same of a row that stays locked until the transaction ends: locked the first time, afterwards merely read. */
    public static <T> T locked(String table, Object about, Supplier<T> locking, Supplier<T> reading) {
        var memory = here(true);
        var question = new Question(table, about);
        if (memory == null || memory.locked.contains(question)) {
            return memory == null ? locking.get() : memory.answer(question, reading);
        }
        var answer = locking.get();
        memory.locked.add(question);
        memory.keep(question, answer);
        return answer;
    }

    /** Forgets everything: something has been changed by other means than a statement of ours. */
    public static void forget() {
        var memory = here(false);
        if (memory != null) {
            memory.answers.clear();
        }
    }

    /** A statement is about to be executed. */
    static void executes(String sql) {
        var memory = here(false);
        if (memory == null || memory.answers.isEmpty()) {
            return;
        }
        var writes = WRITES.matcher(sql);
        if (writes.matches() && !writes.group(1).equals(HEADS)) {
            memory.answers.keySet().removeIf(question -> question.table().equals(writes.group(1)));
        } else if (!sql.stripLeading().startsWith("select")
                || WAITS.matcher(sql).find()) {
            memory.answers.clear();
        }
    }

    @SuppressWarnings("unchecked")
    private <T> T answer(Question question, Supplier<T> reading) {
        if (!answers.containsKey(question)) {
            keep(question, reading.get());
        }
        return (T) answers.get(question);
    }

    private void keep(Question question, Object answer) {
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(question, answer);
    }

    private static ReadOnce here(boolean needed) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        var memory = (ReadOnce) TransactionSynchronizationManager.getResource(ReadOnce.class);
        if (memory == null && needed) {
            memory = new ReadOnce();
            TransactionSynchronizationManager.bindResource(ReadOnce.class, memory);
            TransactionSynchronizationManager.registerSynchronization(memory);
        }
        return memory;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(ReadOnce.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(ReadOnce.class, this);
    }

    /** What is done after the commit reads for itself. */
    @Override
    public void beforeCompletion() {
        TransactionSynchronizationManager.unbindResourceIfPossible(ReadOnce.class);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(ReadOnce.class);
    }
}
