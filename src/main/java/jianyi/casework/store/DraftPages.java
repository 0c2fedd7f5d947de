package jianyi.casework.store;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.calendar.ChineseDates;
import jianyi.flow.Refusal;
import jianyi.flow.TasksInSight;
import jianyi.office.Role;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * One's own drafts, for the scripts of the submission page and of Tasklist's forms. Every reading brings the session's token along in
 * a header, so that a page left open over a new sign-in can go on saving.
 */
@RestController
@RequestMapping("/api/drafts/{key:[0-9A-Za-z-]+}")
class DraftPages {

    /** Bytes; four long texts of 20,000 characters fit in. */
    private static final int LARGEST = 512 * 1024;

    private final Viewers viewers;
    private final TasksInSight tasks;
    private final Drafts drafts;

    DraftPages(Viewers viewers, TasksInSight tasks, Drafts drafts) {
        this.viewers = viewers;
        this.tasks = tasks;
        this.drafts = drafts;
    }

    /** @param fields null when nothing is kept */
    record Kept(String person, String saved, @JsonRawValue String fields) {}

    @GetMapping
    ResponseEntity<Kept> find(@PathVariable String key, CsrfToken token) {
        var viewer = viewers.current();
        if (!key.equals(Drafts.NEW)) {
            tasks.mayWorkOn(key, viewer.id());
        }
        var kept = drafts.find(viewer.id(), key)
                .map(draft -> new Kept(viewer.id(), ChineseDates.minute(draft.savedAt()), draft.fields()))
                .orElseGet(() -> new Kept(viewer.id(), null, null));
        return ResponseEntity.ok()
                .header(token.getHeaderName(), token.getToken())
                .body(kept);
    }

    @PutMapping
    Map<String, String> save(@PathVariable String key, HttpServletRequest request) throws IOException {
        var viewer = viewers.current();
        mayKeep(viewer, key);
        var sent = request.getInputStream().readNBytes(LARGEST + 1);
        if (sent.length > LARGEST) {
            throw Refusal.invalid("内容太长，草稿没有保存");
        }
        var typed = TypedDraft.read(sent);
        if (!typed.person().equals(viewer.id())) {
            throw Refusal.conflict("现在登录的是另一个账号，草稿没有保存；请用原来的账号登录");
        }
        return Map.of("saved", ChineseDates.minute(drafts.save(viewer.id(), key, typed.fields())));
    }

    @DeleteMapping
    ResponseEntity<Void> forget(@PathVariable String key) {
        drafts.forget(viewers.current().id(), key);
        return ResponseEntity.noContent().build();
    }

    private void mayKeep(Viewer viewer, String key) {
        if (!key.equals(Drafts.NEW)) {
            tasks.mayWorkOn(key, viewer.id());
        } else if (!viewer.isDeputy() && !viewer.has(Role.CLERK)) {
            throw Refusal.forbidden("只有代表和人大工作人员可以提交建议");
        }
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(Refusal refusal) {
        // Said in JSON even to somebody who asks for something else: a refusal that cannot be written becomes an error.
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("type", "Refusal", "message", refusal.getMessage()));
    }
}
