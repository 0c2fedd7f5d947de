package jianyi.duty.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jianyi.access.Viewers;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import jianyi.casework.duty.DutyScope;
import jianyi.deputy.Deputy;
import jianyi.duty.DutyAccess;
import jianyi.duty.entry.EntryProofs;
import jianyi.flow.Typed;
import jianyi.papers.WordFiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files to take along. What leaves for somebody else than the deputy himself is noted in the record; archives are everywhere. */
@RestController
class FileExports {

    private final Viewers viewers;
    private final DutyAccess access;
    private final DutyFiles files;
    private final FilePaper paper;
    private final EntryProofs proofs;
    private final AuditTrail trail;

    FileExports(
            Viewers viewers,
            DutyAccess access,
            DutyFiles files,
            FilePaper paper,
            EntryProofs proofs,
            AuditTrail trail) {
        this.viewers = viewers;
        this.access = access;
        this.files = files;
        this.paper = paper;
        this.proofs = proofs;
        this.trail = trail;
    }

    /** A deputy's facts as data. @throws Refusal 404 for an unknown deputy, or one whose file this person does not read */
    @GetMapping("/duty/{deputy:[A-Za-z0-9]+}.json")
    ResponseEntity<List<FactJson>> data(@PathVariable String deputy) {
        var read = access.readable(viewers.current(), deputy);
        noted(deputy, "数据");
        return json(files.of(read, null).facts().stream().map(FactJson::of).toList());
    }

    /** The same for whoever asks for JSON at the page's own address. */
    @GetMapping(path = "/duty/{deputy:[A-Za-z0-9]+}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<FactJson>> same(@PathVariable String deputy) {
        return data(deputy);
    }

    /** The file as a Word file, of the term or of a year. */
    @GetMapping("/duty/{deputy:[A-Za-z0-9]+}.docx")
    ResponseEntity<byte[]> word(@PathVariable String deputy, @RequestParam Map<String, String> asked) {
        var read = access.readable(viewers.current(), deputy);
        var file = files.of(read, year(asked));
        noted(deputy, "Word 文件");
        return WordFiles.attachment("履职档案-" + file.name(), paper.write(file));
    }

    private static Integer year(Map<String, String> asked) {
        var year = asked.get("year");
        return year == null || year.isBlank() ? null : (Integer) Typed.number(asked, "year", "年份", 2000, 2100);
    }

    private void noted(String person, String how) {
        if (!viewers.current().id().equals(person)) {
            trail.add(Act.of(Act.Kind.EXPORT, "导出代表履职档案（" + how + "）").to(person));
        }
    }

    /** What all deputies of an office did in a year, as data; a deputy who reads no office's files gets his own. @throws Refusal 403 for others */
    @GetMapping("/duty.json")
    ResponseEntity<List<FactJson>> all(@RequestParam Map<String, String> asked) {
        var viewer = viewers.current();
        if (asked.get("office") == null
                && viewer.isDeputy()
                && access.offices(viewer).isEmpty()) {
            return data(viewer.id());
        }
        var office = access.office(viewer, asked.get("office"));
        int year = asked.get("year") == null ? files.today().getYear() : year(asked);
        trail.add(Act.of(Act.Kind.EXPORT, "导出全部代表履职数据（" + office.code() + "）"));
        return json(files.all(office, year).values().stream()
                .flatMap(file -> file.facts().stream())
                .map(FactJson::named)
                .toList());
    }

    /** The same for whoever asks for JSON at the list's own address. */
    @GetMapping(path = "/duty", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<FactJson>> listed(@RequestParam Map<String, String> asked) {
        return all(asked);
    }

    private static ResponseEntity<List<FactJson>> json(List<FactJson> facts) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(facts);
    }

    /**
     * Every file of an office's deputies in one archive: each a Word file, with a folder of what hangs on the entries it tells of.
     *
     * @throws Refusal 403 for whoever reads no office's files
     */
    @GetMapping("/duty/files.zip")
    void archive(@RequestParam Map<String, String> asked, HttpServletResponse answer) throws IOException {
        var office = access.office(viewers.current(), asked.get("office"));
        var year = year(asked);
        answer.setContentType("application/zip");
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, WordFiles.disposition("履职档案-" + office.name() + ".zip"));
        answer.setHeader("X-Content-Type-Options", "nosniff");
        var zip = new ZipOutputStream(answer.getOutputStream(), StandardCharsets.UTF_8);
        int place = 0;
        for (var one : files.all(office, year).entrySet()) {
            var name = WordFiles.safe("%03d-%s-%s"
                    .formatted(++place, one.getKey().card(), one.getKey().name()));
            zip.putNextEntry(new ZipEntry(name + ".docx"));
            zip.write(paper.write(one.getValue()));
            zip.closeEntry();
            attached(zip, name, one.getKey(), one.getValue());
        }
        zip.finish();
    }

    private void attached(ZipOutputStream zip, String folder, Deputy deputy, DutyFile file) throws IOException {
        for (var proof : proofs.of(new DutyScope(deputy.body(), deputy.person(), file.from(), file.to()))) {
            zip.putNextEntry(new ZipEntry(folder + "/" + WordFiles.safe(proof.name())));
            proofs.copy(proof, zip);
            zip.closeEntry();
        }
    }
}
