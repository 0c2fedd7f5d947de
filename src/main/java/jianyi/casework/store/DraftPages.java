package jianyi.casework.store;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import jianyi.access.StandingFlow;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.calendar.ChineseDates;
import jianyi.flow.Refusal;
import jianyi.flow.TasksInSight;
import jianyi.flow.start.Models;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * One's own drafts, for the scripts of the submission page and of Tasklist's forms, of tasks and of starts. Every reading brings the session's token along in
 * a header, so that a page left open over a new sign-in can go on saving.
 */
@RestController
@RequestMapping("/api/drafts/{key:[0-9A-Za-z-]+}")
class DraftPages {

    /** Bytes; four long texts of 20,000 characters fit in. */
    private static final int LARGEST = 512 * 1024;

    private final Viewers viewers;
    private final TasksInSight tasks;
    private final Models models;
    private final Drafts drafts;

    DraftPages(Viewers viewers, TasksInSight tasks, Models models, Drafts drafts) {
        this.viewers = viewers;
        this.tasks = tasks;
        this.models = models;
        this.drafts = drafts;
    }

    /** @param fields null when nothing is kept */
    record Kept(String person, String saved, @JsonRawValue String fields) {}

    @GetMapping
    ResponseEntity<Kept> find(@PathVariable String key, CsrfToken token) {
        var viewer = viewers.current();
        if (!key.equals(Drafts.NEW)) {
            mayKeep(viewer, key);
        }
        var kept = drafts.find(viewer.id(), key)
                .map(draft -> new Kept(viewer.id(), ChineseDates.minute(draft.savedAt()), draft.fields()))
                .orElseGet(() -> new Kept(viewer.id(), null, null));
        return ResponseEntity.ok()
                .header(token.getHeaderName(), token.getToken())
                .body(kept);
    }

    @PatchMapping
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
        return Map.of("saved", ChineseDates.minute(drafts.save(viewer.id(), key, typed)));
    }

    @DeleteMapping
    ResponseEntity<Void> forget(@PathVariable String key) {
        drafts.forget(viewers.current().id(), key);
        return ResponseEntity.noContent().build();
    }

    private void mayKeep(Viewer viewer, String key) {
        if (Drafts.ofStart(key)) {
            mayStart(viewer, Drafts.process(key));
        } else if (!key.equals(Drafts.NEW)) {
            tasks.mayWorkOn(key, viewer.id());
        } else if (!viewer.isDeputy() && !viewer.has(Role.CLERK)) {
            throw Refusal.forbidden("只有代表和人大工作人员可以提交建议");
        }
    }

    private void mayStart(Viewer viewer, String process) {
        var starters = models.starters().getOrDefault(process, List.of());
        if (viewer.posts().stream().map(Post::role).map(StandingFlow::roleGroup).noneMatch(starters::contains)) {
            throw Refusal.notFound("没有找到可以发起的“" + process + "”");
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
