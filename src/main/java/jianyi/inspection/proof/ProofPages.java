package jianyi.inspection.proof;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import jianyi.access.Viewers;
import jianyi.casework.store.HandedOut;
import jianyi.flow.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Upload and reading of what units show. */
@Controller
class ProofPages {

    private final Viewers viewers;
    private final ProofDesk desk;
    private final HandedOut handedOut;

    ProofPages(Viewers viewers, ProofDesk desk, HandedOut handedOut) {
        this.viewers = viewers;
        this.desk = desk;
        this.handedOut = handedOut;
    }

    @PostMapping("/inspections/{inspection}/files")
    String add(
            @PathVariable String inspection,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "files", required = false) List<MultipartFile> files) {
        var place = Typed.number("材料属于", typed.getOrDefault("place", "0"), 0, 99);
        desk.add(viewers.current(), inspection, place, files == null ? List.of() : files);
        return "redirect:/inspections/" + inspection + "#proofs";
    }

    @GetMapping("/inspections/{inspection}/files/{id:[0-9]+}")
    void open(@PathVariable String inspection, @PathVariable long id, HttpServletResponse answer) throws IOException {
        var file = desk.opened(viewers.current(), inspection, id);
        handedOut.send(file, file.name(), answer);
    }
}
