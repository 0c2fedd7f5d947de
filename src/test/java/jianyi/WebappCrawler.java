package jianyi;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * Clicks through the engine's web applications as one person after another, one of each kind of page and one of each button that opens something, and
 * says what a person would be ashamed of: a word that is not Chinese, a red alarm, a refused call, a link that leads nowhere.
 */
class WebappCrawler {

    /** What would change something, or leave. */
    private static final Pattern ACTS =
            Pattern.compile("提交|办理|领取|释放|退出|移除|解锁|删除|保存|暂存|继续|确定|更新|修改密码|挂起$|激活$|重试$|×|»|下载");

    /** Elements and versions of models, posts, keys to press together: shown as they are. */
    private static final Pattern IDS = Pattern.compile(
            "[\\w.]+@[\\w.]+|[0-9a-f]{8}-[0-9a-f-]{4,}|[\\w-]+\\.(?:form|bpmn)\\b|\\b[a-z]+_\\w+(?:#multiInstanceBody)?|\\b[a-zA-Z]+:\\d+(?=:)|\\b[a-z]+[A-Z][A-Za-z]+\\d*\\b|<[^<>]*>|ctrl(?:\\+[a-z]+)+");

    /** Ids, and what one case of a page has to itself: the kind of page stays. */
    private static final String OWN =
            "[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)[a-zA-Z]+:\\d+:(?=[0-9a-f])|(?<=(?:users|groups)/)[^/?]+";

    /** Nothing but which of several parts of a page is open tells pages apart. */
    private static final Pattern PART = Pattern.compile("[?&](?:tab|detailsTab|resource)=([a-z-]*)");

    private static final Locator.ClickOptions SOON = new Locator.ClickOptions().setTimeout(1_500);

    private final Crawler chinese;
    private final String look;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<Object> calls = new HashSet<>();

    private Page page;
    private String person;
    private String place;
    private long quietSince;

    /** @param codes of offices, groups, processes and the like, which are shown as they are */
    WebappCrawler(Set<String> codes) {
        chinese = new Crawler(codes);
        try {
            look = new ClassPathResource("look.js")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replaceFirst("//.*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many pages and dialogs were looked at. */
    int looked() {
        return seen.size();
    }

    /** What was wrong so far. */
    List<String> faults() {
        return faults;
    }

    /** Looks at all somebody who is signed in comes to in one application. */
    void crawl(Page page, String person, String app) {
        this.page = page;
        this.person = person;
        place = app;
        listen();
        var base = "/camunda/app/" + app + "/default/";
        page.navigate(base);
        page.waitForFunction("document.body?.innerText.length > 30");
        settle();
        var ahead = new ArrayDeque<String>();
        for (var next = hash(); next != null; next = ahead.poll()) {
            goTo(next);
            place = app + " " + kind(next);
            var found = look();
            links(found, base, ahead);
            press(found, next, base, ahead);
        }
    }

    private void listen() {
        page.onRequest(call -> calls.add(call));
        page.onRequestFinished(this::answered);
        page.onRequestFailed(this::answered);
        page.onResponse(answer -> {
            if (answer.status() >= 400) {
                wrong("is answered " + answer.status() + " by "
                        + answer.request().method() + " " + answer.url());
            }
        });
        page.onConsoleMessage(message -> {
            // What Camunda's own scripts stumble over when somebody is quick is seen by nobody.
            if (message.type().equals("error")
                    && !message.location().matches(".*/(camunda-\\w+-bootstrap|deps)\\.js.*")) {
                wrong("console: " + message.text());
            }
        });
    }

    private void answered(Object call) {
        calls.remove(call);
        quietSince = System.nanoTime();
    }

    /** Until nothing is asked any more. */
    private void settle() {
        quietSince = System.nanoTime();
        var end = System.nanoTime() + 8_000_000_000L;
        do {
            page.waitForTimeout(60);
        } while (System.nanoTime() < end && (!calls.isEmpty() || System.nanoTime() - quietSince < 100_000_000L));
        calls.clear();
    }

    private String hash() {
        var hash = (String) page.evaluate("location.hash");
        return hash.isEmpty() ? "#/" : hash;
    }

    private void goTo(String hash) {
        if (!hash().equals(hash) || page.locator(".modal-dialog").count() > 0) {
            page.evaluate("hash => { location.hash = hash }", hash);
            settle();
        }
    }

    private Found look() {
        Found main = null;
        for (Frame frame : page.frames()) {
            var found = new Found((Map<?, ?>) frame.evaluate(look));
            found.list("alarms").forEach(alarm -> wrong("alarms: " + alarm));
            chinese.foreign(IDS.matcher((String) found.map().get("words")).replaceAll(" "))
                    .forEach(word -> wrong("says " + word));
            if (frame == page.mainFrame()) {
                main = found;
            }
        }
        return main;
    }

    private void links(Found found, String base, ArrayDeque<String> ahead) {
        for (Object one : found.list("links")) {
            var link = ((String) one).replaceFirst("^" + Pattern.quote(base) + "(?=#)", "");
            if (link.startsWith("#/")) {
                if (!link.contains("logout") && seen.add(place.split(" ")[0] + kind(link))) {
                    ahead.add(link);
                }
            } else if (!link.isEmpty() && !link.equals("#") && seen.add(link)) {
                leads(link);
            }
        }
    }

    private void leads(String link) {
        if (link.matches("https?://(?!localhost).*")) {
            wrong("leads out of the house: " + link);
        } else if (!link.startsWith("mailto:") && !link.startsWith("tel:")) {
            var whole = (String) page.evaluate("link => new URL(link, document.baseURI).href", link);
            var answer = page.request().get(whole);
            if (answer.status() >= 400) {
                wrong("has a dead link: " + link + " answers " + answer.status());
            }
        }
    }

    private void press(Found found, String here, String base, ArrayDeque<String> ahead) {
        var before = place;
        for (Object one : found.list("openers")) {
            var opener = (List<?>) one;
            var words = (String) opener.get(1);
            if (ACTS.matcher(words).find()
                    || !seen.add(before.replaceAll("[?#].*", "") + words.replaceAll("\\d+|(?s)关于.*", ""))) {
                continue;
            }
            place = before + " > " + words;
            try {
                page.locator("[data-crawled='" + opener.get(0) + "']").click(SOON);
            } catch (PlaywrightException gone) {
                continue;
            }
            settle();
            links(look(), base, ahead);
            var there = hash();
            if (seen.add(place.split(" ")[0] + kind(there))) {
                ahead.add(there);
            }
            closeDialog();
            goTo(here);
        }
        place = before;
    }

    private void closeDialog() {
        if (page.locator(".modal-dialog").count() > 0) {
            page.keyboard().press("Escape");
            settle();
        }
    }

    private static String kind(String link) {
        var part = PART.matcher(link);
        return link.replaceFirst("[?].*", "").replaceAll(OWN, "*").replaceFirst("/$", "")
                + (part.find() ? " " + part.group(1) : "");
    }

    /** Each once, where it was met first. */
    private void wrong(String what) {
        if (told.add(what)) {
            faults.add(person + " on " + place + " " + what);
        }
    }

    private record Found(Map<?, ?> map) {

        List<?> list(String name) {
            return (List<?>) map.get(name);
        }
    }
}
