package jianyi.suggestion.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import jianyi.access.Viewers;
import jianyi.casework.store.HandedOut;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Upload, download and removal of a case's files. */
@Controller
class FilePages {

    private final Viewers viewers;
    private final FileDesk desk;
    private final FilesPart part;
    private final HandedOut handedOut;

    FilePages(Viewers viewers, FileDesk desk, FilesPart part, HandedOut handedOut) {
        this.viewers = viewers;
        this.desk = desk;
        this.part = part;
        this.handedOut = handedOut;
    }

    @PostMapping("/cases/{number}/files")
    String add(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(name = "files", required = false) List<MultipartFile> uploads,
            @RequestParam(required = false) String embedded) {
        desk.add(viewers.current(), number, place, uploads == null ? List.of() : uploads);
        return sheet(number, embedded);
    }

    @PostMapping("/cases/{number}/files/{id:[0-9]+}/remove")
    String remove(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(required = false) String reason,
            @RequestParam(required = false) String embedded) {
        desk.remove(viewers.current(), number, id, reason);
        return sheet(number, embedded);
    }

    /** The file, to be saved under its Chinese name. */
    @GetMapping("/cases/{number}/files/{id:[0-9]+}")
    void download(@PathVariable String number, @PathVariable long id, HttpServletResponse answer) throws IOException {
        var sight = desk.sight(viewers.current(), number);
        var file = desk.downloadable(sight, id);
        handedOut.send(file, part.nameFor(sight, file), answer);
    }

    private static String sheet(String number, String embedded) {
        return "redirect:/cases/" + number + (embedded == null ? "" : "?embedded") + "#files";
    }
}
