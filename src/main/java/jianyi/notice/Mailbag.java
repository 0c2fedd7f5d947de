package jianyi.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import jianyi.office.Person;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What one transaction tells people: gathered until just before it ends, so that each hears of a case once and not of every step in it. */
final class Mailbag implements TransactionSynchronization {

    private final BiConsumer<Person, Notice> writer;
    private Map<Letter, List<Notice>> told = new LinkedHashMap<>();

    private Mailbag(BiConsumer<Person, Notice> writer) {
        this.writer = writer;
    }

    /** Who is told of which case; what is no case's goes out by itself. */
    private record Letter(Person to, String caseNumber, int alone) {}

    /** The running transaction's, new when it has told nobody yet. */
    static Mailbag of(BiConsumer<Person, Notice> writer) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Mailbag.class::isInstance)
                .map(Mailbag.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var bag = new Mailbag(writer);
                    TransactionSynchronizationManager.registerSynchronization(bag);
                    return bag;
                });
    }

    void put(Person to, Notice notice) {
        int alone = notice.caseNumber().isEmpty() ? told.size() + 1 : 0;
        told.computeIfAbsent(new Letter(to, notice.caseNumber(), alone), letter -> new ArrayList<>())
                .add(notice);
    }

    /** Writes what has been told so far; what comes later goes separately. */
    void empty() {
        var letters = told;
        told = new LinkedHashMap<>();
        letters.forEach((letter, notices) -> writer.accept(letter.to(), Notice.together(notices)));
    }

    /** A task that came and went meanwhile is told to nobody. */
    void forget(String task) {
        told.values().forEach(notices -> notices.removeIf(notice -> task.equals(notice.task())));
        told.values().removeIf(List::isEmpty);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        empty();
    }
}
