package jianyi.suggestion.papers;

import java.util.List;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import jianyi.papers.WordFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the papers of cases as Word files. */
@RestController
class PaperPages {

    private final Papers papers;
    private final BulkPapers bulk;
    private final Viewers viewers;

    PaperPages(Papers papers, BulkPapers bulk, Viewers viewers) {
        this.papers = papers;
        this.bulk = bulk;
        this.viewers = viewers;
    }

    /** @throws Refusal 404 when there is no such case or paper, 403 when it is not for this person */
    @GetMapping("/cases/{number}/papers/{kind}")
    ResponseEntity<byte[]> ofTheCase(@PathVariable String number, @PathVariable String kind) {
        return file(papers.of(viewers.current(), number, kind(kind), null));
    }

    /** @throws Refusal 404 when there is no such case or paper, 403 when it is not for this person */
    @GetMapping("/cases/{number}/papers/{kind}/{handlingId}")
    ResponseEntity<byte[]> ofOneUnit(
            @PathVariable String number, @PathVariable String kind, @PathVariable String handlingId) {
        if (!handlingId.matches("\\d{1,18}")) {
            throw none();
        }
        return file(papers.of(viewers.current(), number, kind(kind), Long.valueOf(handlingId)));
    }

    /** The 交办单 of many cases; a GET for few, so that pages can link to it. */
    @GetMapping("/papers/assignments")
    ResponseEntity<byte[]> assignments(@RequestParam(name = "number", required = false) List<String> numbers) {
        return file(bulk.assignments(viewers.current(), chosen(numbers)));
    }

    /** The same for as many cases as no address holds. */
    @PostMapping("/papers/assignments")
    ResponseEntity<byte[]> manyAssignments(@RequestParam(name = "number", required = false) List<String> numbers) {
        return assignments(numbers);
    }

    /** The 签收单 of many cases. */
    @GetMapping("/papers/receipts")
    ResponseEntity<byte[]> receipts(@RequestParam(name = "number", required = false) List<String> numbers) {
        return file(bulk.receipts(viewers.current(), chosen(numbers)));
    }

    /** The same for as many cases as no address holds. */
    @PostMapping("/papers/receipts")
    ResponseEntity<byte[]> manyReceipts(@RequestParam(name = "number", required = false) List<String> numbers) {
        return receipts(numbers);
    }

    private static List<String> chosen(List<String> numbers) {
        if (numbers == null || numbers.isEmpty()) {
            throw Refusal.invalid("请先选择要打印的建议");
        }
        return numbers;
    }

    private static ResponseEntity<byte[]> file(Papers.Paper paper) {
        return WordFiles.attachment(paper.name(), paper.docx());
    }

    private static PaperKind kind(String path) {
        return PaperKind.of(path).orElseThrow(PaperPages::none);
    }

    private static Refusal none() {
        return Refusal.notFound("这件建议没有这份材料");
    }
}
