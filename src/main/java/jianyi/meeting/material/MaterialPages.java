package jianyi.meeting.material;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jianyi.access.Viewers;
import jianyi.papers.WordFiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Upload, reading and removal of a meeting's papers. A file is only ever handed out to be saved, never shown by us. */
@Controller
class MaterialPages {

    private final Viewers viewers;
    private final MaterialDesk desk;

    MaterialPages(Viewers viewers, MaterialDesk desk) {
        this.viewers = viewers;
        this.desk = desk;
    }

    @PostMapping("/meetings/{meeting}/materials")
    String add(@PathVariable String meeting, @RequestParam(name = "files", required = false) List<MultipartFile> files)
            throws IOException {
        var uploads = new ArrayList<MaterialDesk.Upload>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty() || !String.valueOf(file.getOriginalFilename()).isBlank()) {
                uploads.add(new MaterialDesk.Upload(String.valueOf(file.getOriginalFilename()), file.getBytes()));
            }
        }
        desk.add(viewers.current(), meeting, uploads);
        return "redirect:/meetings/" + meeting + "#materials";
    }

    @PostMapping("/meetings/{meeting}/materials/{id:[0-9]+}/remove")
    String remove(@PathVariable String meeting, @PathVariable long id) {
        desk.remove(viewers.current(), meeting, id);
        return "redirect:/meetings/" + meeting + "#materials";
    }

    @GetMapping("/meetings/{meeting}/materials/{id:[0-9]+}")
    ResponseEntity<byte[]> open(@PathVariable String meeting, @PathVariable long id) {
        var paper = desk.open(viewers.current(), meeting, id);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(paper.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, WordFiles.disposition(paper.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(paper.content());
    }
}
