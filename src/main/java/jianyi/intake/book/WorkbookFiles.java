package jianyi.intake.book;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands out workbooks: as files to be saved, never shown in the browser. */
public final class WorkbookFiles {

    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private WorkbookFiles() {}

    /** The answer that gives a workbook to the browser under this name, without ending and without what file systems do not take. */
    public static ResponseEntity<byte[]> attachment(String name, byte[] xlsx) {
        var disposition = ContentDisposition.attachment()
                .filename(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "") + ".xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(xlsx);
    }
}
