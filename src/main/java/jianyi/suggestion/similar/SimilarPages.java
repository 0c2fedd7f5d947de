package jianyi.suggestion.similar;

import java.util.List;
import java.util.concurrent.Semaphore;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What has been suggested before, while somebody is writing: a piece of a page, empty when there is nothing. The page posts what is
 * written, so that unfinished texts stand in no address and in no log.
 */
@Controller
class SimilarPages {

    private static final String FOUND = "parts/similar :: found";
    private static final int LEAST = 4;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 50_000;

    /** Searches at once: somebody's script must not take every connection to the database. */
    private static final int AT_ONCE = 4;

    private final Viewers viewers;
    private final SimilarCases similar;
    private final Semaphore searches = new Semaphore(AT_ONCE);

    SimilarPages(Viewers viewers, SimilarCases similar) {
        this.viewers = viewers;
        this.similar = similar;
    }

    /**
     * @param title what is written as the title so far
     * @param text what is written of the text so far
     * @throws Refusal 400 for what can be no title or text
     */
    @RequestMapping(
            path = "/api/similar",
            method = {RequestMethod.GET, RequestMethod.POST})
    ModelAndView similar(@RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String text) {
        Viewer viewer = viewers.current();
        check("标题", title, LONGEST_TITLE);
        check("正文", text, LONGEST_TEXT);
        if (title.strip().length() + text.strip().length() < LEAST) {
            return page(List.of());
        }
        if (!searches.tryAcquire()) {
            return new ModelAndView(FOUND, HttpStatus.TOO_MANY_REQUESTS);
        }
        try {
            return page(similar.to(viewer, title, text));
        } finally {
            searches.release();
        }
    }

    private static ModelAndView page(List<SimilarCase> found) {
        return new ModelAndView(FOUND, "facts", found);
    }

    private static void check(String field, String words, int longest) {
        if (words.indexOf('\0') >= 0) {
            throw Refusal.invalid("“" + field + "”里有不能使用的字符");
        }
        if (words.length() > longest) {
            throw Refusal.invalid("“" + field + "”最多 " + longest + " 字");
        }
    }
}
