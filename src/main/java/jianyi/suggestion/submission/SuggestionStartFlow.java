package jianyi.suggestion.submission;

import java.util.Map;
import java.util.function.Consumer;
import jianyi.casework.act.StartFlow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts a suggestion from our own page: with the person's rights and through the same door as Tasklist's start form. */
@Component
class SuggestionStartFlow {

    private final StartFlow starts;
    private final TransactionTemplate transaction;

    SuggestionStartFlow(StartFlow starts, PlatformTransactionManager transactions) {
        this.starts = starts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Hands a suggestion in, all or nothing.
     *
     * @param enclosing puts into the new case what was handed in with it
     * @return its case number; a refusal of the door or the desk comes wrapped by the engine
     */
    String submit(String person, Map<String, Object> fields, Consumer<String> enclosing) {
        return transaction.execute(begun -> {
            var number = starts.start("suggestion", person, fields);
            enclosing.accept(number);
            return number;
        });
    }
}
