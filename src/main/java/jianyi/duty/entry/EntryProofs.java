package jianyi.duty.entry;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import jianyi.casework.duty.DutyScope;
import jianyi.casework.store.CaseFile;
import jianyi.casework.store.CaseFiles;
import org.springframework.stereotype.Component;

/** Photos and files that hang on the entries a deputy's file tells of; of what was withdrawn or not confirmed none. */
@Component
public class EntryProofs {

    private final OwnEntries entries;
    private final CaseFiles files;

    EntryProofs(OwnEntries entries, CaseFiles files) {
        this.entries = entries;
        this.files = files;
    }

    /** One of them. @param name to be kept under, the entry's number before it; no two of a deputy share it */
    public record Proof(String name, long file) {}

    /** Those of one deputy's entries of these days. Whoever asks has made sure that the reader may see his file. */
    public List<Proof> of(DutyScope scope) {
        var proofs = new ArrayList<Proof>();
        for (var entry : entries.between(scope.body(), scope.person(), scope.from(), scope.to())) {
            int place = 0;
            for (CaseFile file : files.of(entry.number())) {
                if (!file.removed()) {
                    proofs.add(new Proof("%s-%02d-%s".formatted(entry.number(), ++place, file.name()), file.id()));
                }
            }
        }
        return proofs;
    }

    /** Writes one out. */
    public void copy(Proof proof, OutputStream out) throws IOException {
        files.copy(proof.file(), out);
    }
}
