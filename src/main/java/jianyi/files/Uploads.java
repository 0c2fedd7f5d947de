package jianyi.files;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/** Keeps what was uploaded: all of it is checked before the transaction begins that keeps it, and none is left on the disk afterwards. */
@Component
public class Uploads {

    private final Admission admission;
    private final TransactionTemplate transaction;

    Uploads(Admission admission, TransactionTemplate transaction) {
        this.admission = admission;
        this.transaction = transaction;
    }

    /**
     * Takes the files in and has them kept.
     *
     * @param keep locks the case, refuses what it does not want and stores the others
     * @throws jianyi.flow.Refusal what {@link Admission#take} and {@code keep} refuse
     */
    public void keep(List<MultipartFile> uploads, Consumer<List<Incoming>> keep) {
        var taken = admission.take(uploads);
        try {
            transaction.executeWithoutResult(begun -> keep.accept(taken));
        } finally {
            taken.forEach(Incoming::close);
        }
    }
}
