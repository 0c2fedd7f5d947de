package jianyi;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import jianyi.flow.Refusal;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands hostile values to forms and notes where one is neither kept nor refused with a sentence. What is kept is rolled back. */
public final class HostileTries {

    private final TransactionTemplate transaction;
    private final TreeSet<String> faults = new TreeSet<>();
    private int tries;

    public HostileTries(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** One value in one field. */
    public void tries(String field, String value, Runnable act) {
        tries++;
        try {
            transaction.executeWithoutResult(begun -> {
                begun.setRollbackOnly();
                act.run();
            });
        } catch (Refusal refusal) {
            if (refusal.getMessage().isBlank()) {
                faults.add(field + " is refused without a sentence");
            }
        } catch (RuntimeException e) {
            faults.add(field + " fails: " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    /** One value in each field of a form in turn, the others right. */
    public void each(Map<String, String> right, String value, Consumer<Map<String, String>> form) {
        for (String field : right.keySet()) {
            var typed = new HashMap<>(right);
            typed.put(field, value);
            tries(field, value, () -> form.accept(typed));
        }
    }

    public Set<String> faults() {
        return faults;
    }

    public int count() {
        return tries;
    }
}
