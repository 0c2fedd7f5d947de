package jianyi.suggestion.letter;

import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.papers.WordFiles;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Reply;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.handling.Replies;
import jianyi.suggestion.sight.CaseAccess;
import jianyi.suggestion.sight.Sight;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands out reply letters as Word files: to everybody involved in the case once the congress office has checked the reply, before
 * that as a draft to those who write, sign and check it ({@link Sight#reply}).
 */
@RestController
class LetterPages {

    private final Handlings handlings;
    private final Replies replies;
    private final Letters letters;
    private final Offices offices;
    private final Viewers viewers;
    private final CaseAccess access;

    LetterPages(
            Handlings handlings,
            Replies replies,
            Letters letters,
            Offices offices,
            Viewers viewers,
            CaseAccess access) {
        this.handlings = handlings;
        this.replies = replies;
        this.letters = letters;
        this.offices = offices;
        this.viewers = viewers;
        this.access = access;
    }

    /**
     * The letter of one unit and round.
     *
     * @throws Refusal 404 when there is no such letter or this person may not know of the case, 403 while it is a draft
     */
    @GetMapping("/cases/{number}/letter/{handlingId}")
    ResponseEntity<byte[]> letter(@PathVariable String number, @PathVariable long handlingId) {
        Viewer viewer = viewers.current();
        Suggestion suggestion = access.readable(viewer, number);
        Sight sight = access.sight(viewer, suggestion);
        Handling handling = handlings.of(number).stream()
                .filter(found -> found.id() == handlingId)
                .findFirst()
                .orElseThrow(LetterPages::none);
        Office unit = offices.get(handling.unit());
        Reply reply = replies.latest(handlingId).orElseThrow(LetterPages::none);
        boolean draft = reply.checkedAt() == null;
        if (!sight.reply(handling, reply, unit)) {
            throw Refusal.forbidden(sight.involved() ? "答复还没有送达代表，送达后才能下载答复函" : "答复函只供代表和办理这件建议的单位下载");
        }
        return WordFiles.attachment(
                (draft ? "答复函草稿" : "答复函") + "-" + suggestion.shownNumber() + "-" + unit.name(),
                letters.of(suggestion, handling, reply, sight.author()));
    }

    private static Refusal none() {
        return Refusal.notFound("没有这份答复函");
    }
}
