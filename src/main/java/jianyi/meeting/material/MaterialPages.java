package jianyi.meeting.material;

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

/** Upload, reading and removal of a meeting's papers. */
@Controller
class MaterialPages {

    private final Viewers viewers;
    private final MaterialDesk desk;
    private final HandedOut handedOut;

    MaterialPages(Viewers viewers, MaterialDesk desk, HandedOut handedOut) {
        this.viewers = viewers;
        this.desk = desk;
        this.handedOut = handedOut;
    }

    @PostMapping("/meetings/{meeting}/materials")
    String add(
            @PathVariable String meeting, @RequestParam(name = "files", required = false) List<MultipartFile> files) {
        desk.add(viewers.current(), meeting, files == null ? List.of() : files);
        return "redirect:/meetings/" + meeting + "#materials";
    }

    @PostMapping("/meetings/{meeting}/materials/{id:[0-9]+}/remove")
    String remove(@PathVariable String meeting, @PathVariable long id) {
        desk.remove(viewers.current(), meeting, id);
        return "redirect:/meetings/" + meeting + "#materials";
    }

    @GetMapping("/meetings/{meeting}/materials/{id:[0-9]+}")
    void open(@PathVariable String meeting, @PathVariable long id, HttpServletResponse answer) throws IOException {
        var paper = desk.opened(viewers.current(), meeting, id);
        handedOut.send(paper, paper.name(), answer);
    }
}
