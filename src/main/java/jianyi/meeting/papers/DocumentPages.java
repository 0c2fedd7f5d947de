package jianyi.meeting.papers;

import jianyi.access.Viewers;
import jianyi.papers.WordFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the documents of meetings as Word files. */
@RestController
class DocumentPages {

    private final MeetingDocuments documents;
    private final Viewers viewers;

    DocumentPages(MeetingDocuments documents, Viewers viewers) {
        this.documents = documents;
        this.viewers = viewers;
    }

    /** @throws jianyi.flow.Refusal 404 when there is no such meeting or document, 403 when it is not for this person */
    @GetMapping("/meetings/{meeting}/documents/{kind}")
    ResponseEntity<byte[]> document(@PathVariable("meeting") String number, @PathVariable String kind) {
        var made = documents.of(viewers.current(), number, kind);
        return WordFiles.attachment(made.name(), made.docx());
    }
}
