package jianyi.inspection.field;

import java.util.List;
import java.util.Map;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What the script of a site's page asks and sends: it keeps what has no network yet and sends it in order, once. */
@RestController
@RequestMapping("/inspections/{inspection}/sites/{site:[0-9]+}/findings")
class FindingPages {

    private final Viewers viewers;
    private final FindingDesk desk;
    private final SiteLines lines;
    private final FieldKeys keys;

    FindingPages(Viewers viewers, FindingDesk desk, SiteLines lines, FieldKeys keys) {
        this.viewers = viewers;
        this.desk = desk;
        this.lines = lines;
        this.keys = keys;
    }

    /** Who is signed in, his key to what his telephone keeps, and the ids of what has arrived. */
    record Arrived(String person, String key, List<String> clients) {}

    /** Asked before anything is sent; brings the session's token along. */
    @GetMapping
    ResponseEntity<Arrived> arrived(@PathVariable String inspection, @PathVariable int site, CsrfToken token) {
        var viewer = viewers.current();
        desk.at(viewer, inspection, site);
        return ResponseEntity.ok()
                .header(token.getHeaderName(), token.getToken())
                .body(new Arrived(viewer.id(), keys.of(viewer.id()).key(), lines.clients(inspection, site)));
    }

    @PostMapping
    ResponseEntity<Void> add(
            @PathVariable String inspection,
            @PathVariable int site,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "photos", required = false) List<MultipartFile> taken) {
        desk.add(viewers.current(), inspection, site, typed, taken == null ? List.of() : taken);
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(Refusal refusal) {
        // Said in JSON even to somebody who asks for something else: a refusal that cannot be written becomes an error.
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("type", "Refusal", "message", refusal.getMessage()));
    }
}
