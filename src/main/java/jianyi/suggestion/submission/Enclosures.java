package jianyi.suggestion.submission;

import java.util.List;
import jianyi.access.Viewer;
import org.springframework.web.multipart.MultipartFile;

/** Files handed in together with a suggestion; taken by the package that keeps the files. */
public interface Enclosures {

    /**
     * Checks the files before anything is written down. Empty ones, which a browser sends when nothing was chosen, are passed over.
     *
     * @param attachments photos, scans and documents 建议附件
     * @param signedSheets the paper the deputy signed, when a clerk types it in 代表签名件
     * @throws jianyi.flow.Refusal 400 with a sentence that names the file, 503 when the virus check does not answer
     */
    Checked check(List<MultipartFile> attachments, List<MultipartFile> signedSheets);

    /** Files that may be kept, waiting for their case; closing throws away what was not put into one. */
    interface Checked extends AutoCloseable {

        /** Puts them into the case of this number, within the transaction that makes it. */
        void into(String number, Viewer viewer);

        @Override
        void close();
    }
}
