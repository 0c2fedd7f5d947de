package jianyi.casework.store;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Hands a case's file out: only ever to be saved, never shown by us. */
@Component
public class HandedOut {

    private final CaseFiles files;

    HandedOut(CaseFiles files) {
        this.files = files;
    }

    /** Sends its content, to be saved under this name. */
    public void send(CaseFile file, String name, HttpServletResponse answer) throws IOException {
        // Every page of ours is UTF-8; of a stranger's file nobody knows.
        answer.setCharacterEncoding(null);
        answer.setContentType(file.type());
        answer.setContentLengthLong(file.size());
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        files.copy(file.id(), answer.getOutputStream());
    }
}
