package jianyi.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jianyi.flow.Refusal;
import jianyi.intake.book.Book;

/** One kind of file that can be brought in. The same file brought again changes nothing. */
public interface Intake {

    /** The name this kind is kept under, ASCII. */
    String kind();

    /** The heading people read. */
    String heading();

    /** The page where such files are handed in. */
    String home();

    /**
     * Lets only those pass who may bring such files in for this congress.
     *
     * @throws Refusal 403 for everybody else
     */
    void check(String scope);

    /**
     * Compares every line with what is stored now, storing nothing.
     *
     * @throws Refusal 400 with one sentence when the file as a whole cannot be used
     */
    List<Judged> judge(Upload upload);

    /** The sheets as they were brought, so that faulty lines can go back on them. */
    Book book(Upload upload);

    /**
     * Stores lines that {@link #judge} found new or changed, within the caller's transaction.
     *
     * @throws RuntimeException when one of them cannot be stored; the whole portion is then tried line by line
     */
    void store(Upload upload, List<Judged> portion);

    /** How many lines are stored in one transaction. */
    default int portion() {
        return 50;
    }

    /** What can be done once everything is stored. */
    default Optional<Next> next(UUID id) {
        return Optional.empty();
    }

    /** A button with the sentence beside it; {@code path} takes a POST. */
    record Next(String sentence, String label, String path) {}
}
