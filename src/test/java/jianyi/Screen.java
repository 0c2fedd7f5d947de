package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What one person has before him: a window of the browser, worked with clicks and keys only. */
class Screen implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "journeys");
    private static final Path HANDBOOK = Path.of("docs", "handbook", "pictures");

    /** The forms take a field's value some time after the last key; who is faster leaves stale complaints. */
    private static final int BREATH = 300;

    private final Page page;
    private final Faults faults;
    private final Runnable over;
    private final List<Route> held = new ArrayList<>();

    /** @param over what is done when the page is closed */
    Screen(BrowserContext context, Faults faults, Runnable over) {
        this.faults = faults;
        this.over = over;
        page = context.newPage();
        page.setDefaultTimeout(20_000);
        faults.watch(page);
    }

    /** Signs in at the sign-in page with the demo's password, unless he still is, and is where his work is. */
    Screen signIn(String person) {
        page.navigate("/");
        if (!page.url().contains("/login")) {
            return this;
        }
        faults.expectNone(page);
        page.fill("#username", person);
        page.fill("#password", SignedIn.PASSWORD);
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    /** Opens a page by its address. */
    void visit(String path) {
        page.navigate(path);
    }

    /** The page's address. */
    String address() {
        return page.url();
    }

    /** Cuts the network, or gives it back; what the page then cannot load is meant. */
    void offline(boolean cut) {
        faults.deaf();
        page.context().setOffline(cut);
    }

    /** Waits until the page can be opened without network. */
    void remembers() {
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
    }

    /** Everything a table of this browser keeps, as whoever digs in the telephone's memory would read it. */
    String keeps(String database, String table) {
        return (String) page.evaluate("""
                ([database, table]) => new Promise((done, fail) => {
                    const opening = indexedDB.open(database);
                    opening.onerror = fail;
                    opening.onsuccess = () => {
                        const asked = opening.result.transaction(table).objectStore(table).getAll();
                        asked.onsuccess = () => done(asked.result.map(one => Object.values(one).map(part =>
                            part instanceof ArrayBuffer ? new TextDecoder().decode(part) : String(part)).join(' ')).join(' '));
                    };
                })""", List.of(database, table));
    }

    /** Goes out by the button in the head, for the next user of the same telephone. */
    void signsOut() {
        page.locator("form[action$='/logout'] button").click();
        page.waitForURL(url -> url.contains("/login"));
    }

    /** Waits until these words can be read. */
    void reads(String words) {
        page.getByText(words)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .waitFor();
    }

    /** Waits until this part of the page is to be seen. */
    Locator shows(String part) {
        var found = page.locator(part + " >> visible=true").first();
        try {
            found.waitFor();
        } catch (TimeoutError e) {
            taken("not-shown", false);
            throw e;
        }
        return found;
    }

    /** Waits until no such part is to be seen. */
    void gone(String part) {
        page.waitForFunction("part => !document.querySelector(part)", part);
    }

    /** What can be read in each of these parts. */
    List<String> texts(String part) {
        return page.locator(part).allInnerTexts();
    }

    /** How many such parts there are. */
    int count(String part) {
        return page.locator(part).count();
    }

    /** Clicks a part of the page that carries these words. */
    void click(String part, String words) {
        page.locator(part, new Page.LocatorOptions().setHasText(words)).first().click();
    }

    /** Waits until the case sheet inside the page shows these words. */
    void inFrame(String words) {
        page.frameLocator("iframe.case-sheet")
                .getByText(words)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .waitFor();
    }

    /** Opens what a table's row with this number leads to. */
    void clickRowOf(String number) {
        page.locator("tr", new Page.LocatorOptions().setHasText(number))
                .first()
                .locator("a[href*='process-instance/']")
                .first()
                .click();
    }

    /** Opens a list of tasks in Tasklist and then one of the tasks, as a mail's link does. */
    void opens(String list, String taskId) {
        shows(".task-filter");
        click(".task-filter", list);
        shows(".tasks-list li.task");
        // The list must be the chosen one before the task is named, or Tasklist draws the task twice and loses a click.
        shows(".task-filter.active:has-text('" + list + "')");
        page.navigate(page.url().replaceAll("&(task|detailsTab)=[^&]*", "") + "&task=" + taskId);
        shows(".task-card .fjs-form-field");
    }

    /** Starts a process and waits for its form. */
    void starts(String process) {
        shows(".tasks-list .well, .tasks-list li.task");
        page.click(".start-process-action a");
        click(".modal .processes a", process);
        shows(".modal .fjs-form-field");
    }

    /** Types into a text field. */
    void types(String key, String words) {
        field(key).locator("input, textarea").first().fill(words);
        page.waitForTimeout(BREATH);
    }

    /** Types key by key, as fast as people do at their best. */
    void keys(String key, String words) {
        field(key).locator("input, textarea").first().focus();
        for (int i = 0; i < words.length(); i++) {
            page.keyboard().insertText(words.substring(i, i + 1));
            page.waitForTimeout(60);
        }
        page.waitForTimeout(BREATH);
    }

    /** Types a day into a date field. */
    void dates(String key, String day) {
        var input = field(key).locator("input").first();
        input.click();
        input.fill(day);
        input.press("Tab");
        if (page.locator(".modal").count() == 0) {
            // It closes the calendar, but in a start's window the window as well.
            page.keyboard().press("Escape");
        }
        page.waitForTimeout(BREATH);
    }

    /** Picks the first entry of a list that carries these words. */
    void picks(String key, String words) {
        unfolds(key);
        click(".fjs-dropdownlist-item", words);
        page.waitForTimeout(BREATH);
    }

    /** Opens a list of choices. */
    void unfolds(String key) {
        field(key).locator(".fjs-input-group, .fjs-taglist").first().click();
    }

    /** Marks one of several buttons, by its exact words. */
    void marks(String key, String words) {
        field(key)
                .locator("label", new Locator.LocatorOptions().setHasText(Pattern.compile("^" + words + "$")))
                .last()
                .click();
        page.waitForTimeout(BREATH);
    }

    /** Types into a field of one of our own pages. */
    void writes(String field, String words) {
        page.fill(field, words);
    }

    /** Ticks a box of one of our own pages. */
    void ticks(String box) {
        page.check(box);
    }

    /** Chooses an entry, by its words, from a list of one of our own pages. */
    void chooses(String list, String words) {
        page.selectOption(list, new SelectOption().setLabel(words));
    }

    /** Chooses a file to be uploaded. */
    void brings(String field, String name, byte[] content) {
        var type = URLConnection.guessContentTypeFromName(name);
        page.setInputFiles(field, new FilePayload(name, type == null ? "application/octet-stream" : type, content));
    }

    /** Waits until a field holds something: a day is drawn a moment after the others. */
    void holds(String field) {
        page.waitForFunction("field => document.querySelector(field)?.value", field);
    }

    /** What a field of one of our own pages holds. */
    String written(String field) {
        return page.inputValue(field);
    }

    /** The session ends behind the person's back; what is refused from now on is no fault. */
    void losesSession() {
        page.context().clearCookies();
        faults.deaf();
    }

    /** Signs in in another window of the same browser, then comes back to this one. */
    void signsInElsewhere(String person) {
        try (var other = page.context().newPage()) {
            other.navigate("/login");
            other.fill("#username", person);
            other.fill("#password", SignedIn.PASSWORD);
            other.click("button[type=submit]");
            other.waitForURL(url -> !url.contains("/login"));
        }
        page.bringToFront();
        page.evaluate("window.dispatchEvent(new Event('focus'))");
    }

    /** Does something and waits until what that changed has been kept under this key. */
    void keeps(String key, Runnable what) {
        page.waitForResponse(
                answer -> answer.url().endsWith("/api/drafts/" + key)
                        && answer.request().method().equals("PATCH")
                        && answer.ok(),
                what);
    }

    private Locator field(String key) {
        return page.locator(".fjs-form-field:has([id*='-field_" + key + "'])").first();
    }

    /** Presses one of the days beside a date field; the cursor goes on to what comes next. */
    void presses(String key, String day) {
        field(key)
                .locator(".jianyi-days button", new Locator.LocatorOptions().setHasText(day))
                .click();
        page.waitForTimeout(BREATH);
    }

    /** Types where the cursor is. */
    void goesOn(String words) {
        page.keyboard().insertText(words);
        page.waitForTimeout(BREATH);
    }

    /** Where the cursor is, by the end of the field's id. */
    void cursorIn(String key) {
        page.waitForFunction("key => document.activeElement?.id.endsWith(key)", "field_" + key);
    }

    /** Presses with the mouse or a finger since this was asked last; keys do not count. */
    int presses() {
        var counted = page.evaluate("Number(sessionStorage.getItem('presses') ?? 0)");
        page.evaluate("sessionStorage.removeItem('presses')");
        return ((Number) counted).intValue();
    }

    /** From now on time passes here as it is told to. */
    void ownClock() {
        page.clock().install();
    }

    /** Does nothing for so long, minutes and seconds. */
    void idles(String time) {
        page.clock().fastForward(time);
        page.clock().runFor(6_000);
    }

    /** Calls to these addresses get no answer until they are let go. */
    void holdsUp(String calls) {
        page.route(calls, held::add);
    }

    /** What was held is answered now, when everything that does not wait for it has had its time. */
    void letsGo() {
        page.waitForTimeout(1_000);
        page.unrouteAll();
        held.forEach(Route::resume);
        held.clear();
    }

    /** Has done nothing for so long that he is being signed out, now. */
    void hasIdled() {
        page.waitForRequest("**/logout", () -> page.evaluate("localStorage.setItem('jianyi-used', 1)"));
    }

    /** How often the windows speak to each other in three seconds in which each would sign out, without network. */
    int calledOffline() {
        page.context().setOffline(true);
        page.evaluate("""
                () => {
                    window.said = 0;
                    new BroadcastChannel('jianyi-idle').addEventListener('message', () => window.said++);
                    window.before = localStorage.getItem('jianyi-used');
                    localStorage.setItem('jianyi-used', 1);
                }""");
        page.waitForFunction("window.said > 0");
        page.waitForTimeout(3_000);
        page.evaluate("localStorage.setItem('jianyi-used', window.before)");
        page.context().setOffline(false);
        return (int) page.evaluate("window.said");
    }

    /** Asks this address as the engine's applications do, for everything. */
    void calls(String path) {
        page.evaluate("""
                path => {
                    window.called = 0;
                    const call = new XMLHttpRequest();
                    call.addEventListener('loadend', () => { window.called = call.status; });
                    call.open('POST', path);
                    call.setRequestHeader('Content-Type', 'application/json');
                    call.send('{}');
                }""", path);
    }

    /** What the call was answered with, when it has been. */
    int called() {
        return (int) page.waitForFunction("window.called").jsonValue();
    }

    /** Lets somebody look at all this person comes to in one of the engine's applications. */
    void crawled(WebappCrawler crawler, String person, String application) {
        crawler.crawl(page, person, application);
    }

    /** Another window of the same browser. */
    Screen beside() {
        return new Screen(page.context(), new Faults(), () -> {});
    }

    /** Comes back to this window from another one. */
    void returns() {
        page.bringToFront();
        page.evaluate("window.dispatchEvent(new Event('focus'))");
    }

    /** What is refused from now on is no fault. */
    void mayBeRefused() {
        faults.deaf();
    }

    /** Hands the open task in, which is refused with these words. */
    void isRefused(String words) {
        mayBeRefused();
        page.click(".form-actions .btn-primary");
        shows(".page-notifications .alert-danger:has-text('" + words + "')");
    }

    /** The same page with keys alone. */
    Keys keys() {
        return new Keys(page);
    }

    /** Hands the open task in; what came of it is said, and nothing is refused. */
    void submits() {
        handsIn(() -> page.click(".form-actions .btn-primary"));
    }

    /** The same, by whatever does it. */
    void handsIn(Runnable doing) {
        doing.run();
        shows(".jianyi-after, .page-notifications .alert-danger");
        assertThat(page.locator(".page-notifications .alert-danger").allInnerTexts())
                .isEmpty();
        faults.expectNone(page);
    }

    /** Hands the form of a start in; the window closes and nothing is refused. */
    void sends() {
        page.click(".modal-footer .btn-primary");
        shows(".page-notifications .alert-info, .modal .alert-danger");
        faults.expectNone(page);
        assertThat(page.locator(".alert-danger >> visible=true").allInnerTexts())
                .isEmpty();
    }

    /** Looks the page over for faults; with -Djianyi.pictures=true takes its picture, with -Djianyi.handbook=true for the handbook. */
    void picture(String name) {
        page.waitForTimeout(BREATH);
        faults.expectNone(page);
        Accessible.form(page);
        taken(name, false);
        if (Boolean.getBoolean("jianyi.handbook") && name.matches("[a-z]+-[0-9]")) {
            copy(PICTURES.resolve(name + ".png"), HANDBOOK.resolve(name + ".png"));
        }
    }

    private void taken(String name, boolean whole) {
        if (Boolean.getBoolean("jianyi.pictures") || Boolean.getBoolean("jianyi.handbook")) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + ".png"))
                    .setFullPage(whole));
        }
    }

    /** Nothing of the page may stick out of the window to the side, and nothing may be wrong; its whole picture on demand. */
    void fits(String name) {
        faults.expectNone(page);
        taken(name, true);
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels " + page.url() + " is too wide")
                .isEqualTo(0);
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        page.close();
        over.run();
    }
}
