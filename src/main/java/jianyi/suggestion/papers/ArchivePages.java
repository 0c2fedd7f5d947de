package jianyi.suggestion.papers;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import jianyi.papers.WordFiles;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out the archive of a finished case. */
@Controller
class ArchivePages {

    private final Archives archives;
    private final Viewers viewers;

    ArchivePages(Archives archives, Viewers viewers) {
        this.archives = archives;
        this.viewers = viewers;
    }

    /** @throws Refusal 404 when there is no such case, 403 when it is not for this person, 409 while the case is open */
    @GetMapping("/cases/{number}/archive.zip")
    void archive(@PathVariable String number, HttpServletResponse response) throws IOException {
        var archive = archives.of(viewers.current(), number);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, WordFiles.disposition(archive.name()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        archive.writeTo(response.getOutputStream());
    }
}
