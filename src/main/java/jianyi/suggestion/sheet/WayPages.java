package jianyi.suggestion.sheet;

import jianyi.access.Viewers;
import jianyi.suggestion.sight.CaseAccess;
import jianyi.suggestion.sight.Sight;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pictures of a case's way, each reader's own. */
@Controller
class WayPages {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml;charset=UTF-8");

    private final Viewers viewers;
    private final CaseAccess access;
    private final WayPart part;

    WayPages(Viewers viewers, CaseAccess access, WayPart part) {
        this.viewers = viewers;
        this.access = access;
        this.part = part;
    }

    /** The case on its model. @throws Refusal 404 for a case that is not this person's to follow */
    @GetMapping("/cases/{number}/way.svg")
    ResponseEntity<String> way(@PathVariable String number) {
        return picture(part.main(sight(number)));
    }

    /** One unit's handling on its model. @throws Refusal 404 for one that is not this person's to follow */
    @GetMapping("/cases/{number}/way/{handlingId:[0-9]+}.svg")
    ResponseEntity<String> unit(@PathVariable String number, @PathVariable long handlingId) {
        return picture(part.unit(sight(number), handlingId));
    }

    private Sight sight(String number) {
        var viewer = viewers.current();
        return access.sight(viewer, access.readable(viewer, number));
    }

    /** A picture brings its own styles and needs nothing else. */
    private static ResponseEntity<String> picture(String svg) {
        return ResponseEntity.ok()
                .contentType(SVG)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(svg);
    }
}
