package jianyi;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium installed on this machine; none is ever downloaded. The one without windows of its own is taken where it is there: it shows
 * the same pages for a sixth of the work. A test process starts it once.
 */
class Chromium implements AutoCloseable {

    private static final List<String> PROGRAMS =
            List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser");

    /** Counts what a person presses, whatever page he is on. */
    private static final String PRESSES = """
            addEventListener('pointerdown', event => event.isTrusted && sessionStorage.setItem('presses',
                1 + Number(sessionStorage.getItem('presses') ?? 0)), true);""";

    /** It ends with the test process, whose end closes its pipe. */
    private static Browser running;

    private final Browser browser;
    private final Map<String, BrowserContext> desks = new HashMap<>();

    private Chromium(Browser browser) {
        this.browser = browser;
    }

    /** Somebody new at Chromium; where none is installed, one line says so and the calling tests are skipped. */
    static Chromium start() {
        var program = installed();
        if (program.isEmpty()) {
            System.out.println("JourneysTest skipped: no Chromium at $CHROMIUM, " + String.join(", ", PROGRAMS));
            Assumptions.abort("no Chromium installed");
        }
        if (running == null) {
            running = started(program.get());
        }
        return new Chromium(running);
    }

    private static Browser started(Path program) {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true));
    }

    private static Optional<Path> installed() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PROGRAMS.stream())
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A window of its own with nothing remembered, in Chinese, at Beijing time. */
    Screen window(String address, int width, int height) {
        var context = context(address, width, height);
        return new Screen(context, new Faults(), context::close);
    }

    /** Somebody's own computer: he sits down again and is still signed in, and what the browser has read it knows. */
    Screen desk(String address, String person, int width, int height) {
        var context =
                desks.computeIfAbsent(person + " " + width + " " + address, place -> context(address, width, height));
        return new Screen(context, new Faults(), () -> {}).signIn(person);
    }

    /**
     * What is wrong with pages as they were answered to somebody, by their address; style sheets come from the product. They are laid
     * into one page after another, so that the examiner is read once only.
     */
    Map<String, List<?>> findings(String address, Map<String, String> pages) {
        var found = new TreeMap<String, List<?>>();
        try (var context = context(address, 1366, 768)) {
            var page = context.newPage();
            page.navigate("/login");
            Accessible.examiner(page);
            pages.forEach((path, html) -> {
                page.setContent(html);
                found.put(path, Accessible.findings(page, "html"));
            });
        }
        found.values().removeIf(List::isEmpty);
        return found;
    }

    private BrowserContext context(String address, int width, int height) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, height));
        context.addInitScript(PRESSES);
        return context;
    }

    /** Nothing remains of what was remembered at the desks. */
    @Override
    public void close() {
        desks.values().forEach(BrowserContext::close);
    }
}
