package jianyi.inspection.field;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import jianyi.access.Viewers;
import jianyi.casework.store.HandedOut;
import jianyi.papers.WordFiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A photo of what was found, its copy that may leave, and the page where a finger wipes faces and number plates away. */
@Controller
@RequestMapping("/inspections/{inspection}/photos/{id:[0-9]+}")
class PhotoPages {

    private final Viewers viewers;
    private final PhotoDesk desk;
    private final HandedOut handedOut;

    PhotoPages(Viewers viewers, PhotoDesk desk, HandedOut handedOut) {
        this.viewers = viewers;
        this.desk = desk;
        this.handedOut = handedOut;
    }

    @GetMapping
    String page(@PathVariable String inspection, @PathVariable long id, Model model) {
        model.addAttribute("photo", desk.original(viewers.current(), inspection, id));
        model.addAttribute("wiped", desk.wiped(id));
        return "inspection/photo";
    }

    @GetMapping("/original")
    void original(@PathVariable String inspection, @PathVariable long id, HttpServletResponse answer)
            throws IOException {
        var photo = desk.original(viewers.current(), inspection, id);
        handedOut.send(photo, photo.name(), answer);
    }

    @GetMapping("/copy")
    ResponseEntity<byte[]> copy(@PathVariable String inspection, @PathVariable long id) {
        var made = desk.copy(viewers.current(), inspection, id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(made.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, WordFiles.disposition(made.name()))
                .header("X-Content-Type-Options", "nosniff")
                .body(made.content());
    }

    @PostMapping("/copy")
    String wiped(
            @PathVariable String inspection,
            @PathVariable long id,
            @RequestParam(name = "copy", required = false) List<MultipartFile> copy) {
        desk.wipe(viewers.current(), inspection, id, copy == null ? List.of() : copy);
        return "redirect:/inspections/" + inspection + "/photos/" + id;
    }
}
