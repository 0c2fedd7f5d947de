package jianyi.suggestion.past;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import jianyi.intake.IntakeDesk;
import jianyi.intake.Run;
import jianyi.intake.Upload;
import jianyi.office.Office;
import jianyi.suggestion.sight.CaseAccess;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where past suggestions are handed in, and where their letters are had. */
@Controller
class PastPages {

    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Viewers viewers;
    private final IntakeDesk desk;
    private final PastIntake past;
    private final PastLetters letters;
    private final CaseAccess access;

    PastPages(Viewers viewers, IntakeDesk desk, PastIntake past, PastLetters letters, CaseAccess access) {
        this.viewers = viewers;
        this.desk = desk;
        this.past = past;
        this.letters = letters;
        this.access = access;
    }

    @GetMapping("/cases/past")
    String page(Model model) {
        List<Office> congresses = some();
        Map<Office, List<Run>> runs = new LinkedHashMap<>();
        congresses.forEach(office -> runs.put(office, desk.latest(past, office.code())));
        model.addAttribute("congresses", congresses);
        model.addAttribute("runs", runs.values().stream().flatMap(List::stream).toList());
        return "past";
    }

    @GetMapping("/cases/past/template.xlsx")
    ResponseEntity<byte[]> template() {
        some();
        return attachment("历史建议模板.xlsx", XLSX, PastSheet.template());
    }

    @PostMapping("/cases/past")
    String bring(
            @RequestParam(defaultValue = "") String body,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) List<MultipartFile> letters)
            throws IOException {
        past.check(body);
        List<Upload.File> files = new ArrayList<>();
        for (MultipartFile one : all(file, letters)) {
            if (!one.isEmpty()) {
                files.add(Upload.File.of(one));
            }
        }
        UUID id = desk.bring(past, viewers.current(), body, files);
        return "redirect:/intakes/" + id;
    }

    /**
     * A letter of a past suggestion, to be saved.
     *
     * @throws Refusal 404 when there is none or this person may not know of the case; 403 for who merely reads it as a published one
     */
    @GetMapping("/cases/{number}/past/{id}")
    ResponseEntity<byte[]> letter(@PathVariable String number, @PathVariable long id) {
        var viewer = viewers.current();
        var suggestion = access.readable(viewer, number);
        if (!access.sight(viewer, suggestion).involved()) {
            throw Refusal.forbidden("答复函只供代表和办理这件建议的单位下载");
        }
        PastLetters.Content found = letters.find(number, id).orElseThrow(() -> Refusal.notFound("没有这个文件"));
        return attachment(found.name(), MediaType.valueOf(found.type()), found.content());
    }

    private List<Office> some() {
        List<Office> congresses = past.congresses();
        if (congresses.isEmpty()) {
            throw Refusal.forbidden("只有受理机关的工作人员和区人大常委会工作人员可以导入历史建议");
        }
        return congresses;
    }

    private static List<MultipartFile> all(MultipartFile file, List<MultipartFile> letters) {
        List<MultipartFile> all = new ArrayList<>();
        if (file != null) {
            all.add(file);
        }
        if (letters != null) {
            all.addAll(letters);
        }
        return all;
    }

    private static ResponseEntity<byte[]> attachment(String name, MediaType type, byte[] content) {
        var attachment = ContentDisposition.attachment()
                .filename(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", ""), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
