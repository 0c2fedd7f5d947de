package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What must not happen on any page: errors in the console, refused or failed calls, English sentences, keys in place of words. */
class Faults {

    /** Three Latin words in a row. */
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]['’A-Za-z-]*(?:[ ,]+[A-Za-z]['’A-Za-z-]*){2,}");

    private static final Pattern KEY =
            Pattern.compile("\\b[A-Z]{2,}(?:_[A-Z0-9]+)+\\b|\\bundefined\\b|\\[object Object]");

    /** Tasklist sometimes asks once more for the task just handed in and is told that it is done; the page shows nothing of it. */
    private static final Pattern DONE = Pattern.compile("/engine/default/task/[0-9a-f-]+(:\\d+:\\d+)?$");

    private final List<String> heard = new ArrayList<>();
    private boolean deaf;

    /** Listens to a page from its first call on. */
    void watch(Page page) {
        page.onPageError(error -> heard.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !deaf
                    && !(DONE.matcher(message.location()).find()
                            && message.text().contains("404"))) {
                heard.add("console: " + message.text() + " " + message.location());
            }
        });
        page.onResponse(answer -> {
            if (answer.status() >= 400
                    && !deaf
                    && !(answer.status() == 404 && DONE.matcher(answer.url()).find())) {
                heard.add("http: " + answer.status() + " " + answer.request().method() + " " + answer.url());
            }
        });
    }

    /** Hears no more: from now on something is meant to be refused. */
    void deaf() {
        deaf = true;
    }

    /** Looks at what has been heard so far and at every word now to be seen, in frames, too. */
    void expectNone(Page page) {
        assertThat(heard).as(page.url()).isEmpty();
        for (Frame frame : page.frames()) {
            var words = frame.innerText("body").replace("Camunda Platform", "");
            assertThat(found(ENGLISH, words)).as("English on " + frame.url()).isEmpty();
            assertThat(found(KEY, words)).as("no words on " + frame.url()).isEmpty();
        }
    }

    private static List<String> found(Pattern wrong, String words) {
        return wrong.matcher(words).results().map(result -> result.group()).toList();
    }
}
