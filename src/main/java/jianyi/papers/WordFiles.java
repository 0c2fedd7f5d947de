package jianyi.papers;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands out letters and papers: always as attachments, never shown in the browser. */
public final class WordFiles {

    private static final MediaType DOCX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private WordFiles() {}

    /** The answer that gives a Word file to the browser under this name, without ending. */
    public static ResponseEntity<byte[]> attachment(String name, byte[] docx) {
        return ResponseEntity.ok()
                .contentType(DOCX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name + ".docx"))
                .header("X-Content-Type-Options", "nosniff")
                .body(docx);
    }

    /** The header that makes the browser save a file under this name. */
    public static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(safe(name), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** The name without what file systems do not take. */
    public static String safe(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "");
    }
}
