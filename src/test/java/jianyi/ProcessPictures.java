package jianyi;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Draws models as SVG in an installed Chromium, with the viewer that Cockpit itself uses: it lies, packed by webpack, in the
 * engine's web archive on the class path, so that nothing has to be downloaded.
 */
final class ProcessPictures {

    static final Path FOLDER = Path.of("docs/pictures");

    private static final String ARCHIVE = "/META-INF/resources/webjars/camunda/lib/";
    private static final String FONTS =
            "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',SimHei,sans-serif";

    private static final String FIND_VIEWER = """
            () => webpackChunkcamunda_bpm_webapp.push([['pictures'], {}, load => {
              const id = Object.keys(load.m).find(key => {
                const source = load.m[key].toString();
                return source.includes('prototype.saveSVG=async') && source.includes('prototype.importXML=');
              });
              const viewers = Object.values(load(id)).filter(one => one?.prototype?.saveSVG);
              window.Viewer = viewers.find(one => one.prototype._modules?.length) ?? viewers[0];
            }])""";

    private static final String DRAW = """
            async ([xml, fontFamily]) => {
              document.body.innerHTML = '<div id="canvas" style="width:2000px;height:900px"></div>';
              const style = { fontFamily };
              const viewer = new Viewer({ container: '#canvas',
                  textRenderer: { defaultStyle: style, externalStyle: style } });
              await viewer.importXML(xml);
              return (await viewer.saveSVG()).svg;
            }""";

    private ProcessPictures() {}

    /** The line inside a picture that says which bytes of a model it shows. */
    static String mark(Path model) throws IOException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(model));
            return "<!-- " + model.getFileName() + " sha256 " + HexFormat.of().formatHex(hash) + " -->";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Draws every model anew; without a Chromium it says so and leaves the pictures alone. */
    static void draw(List<Path> models) throws IOException {
        Optional<Path> chromium = chromium();
        if (chromium.isEmpty()) {
            System.out.println("No Chromium found on the PATH: the pictures in " + FOLDER + " were not drawn.");
            return;
        }
        var withoutDownload = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        var started = new BrowserType.LaunchOptions()
                .setExecutablePath(chromium.get())
                .setArgs(List.of("--no-sandbox", "--disable-gpu"));
        try (Playwright playwright = Playwright.create(withoutDownload);
                Browser browser = playwright.chromium().launch(started)) {
            Page page = browser.newPage();
            page.addScriptTag(new Page.AddScriptTagOptions().setContent(script("runtime.js")));
            page.addScriptTag(new Page.AddScriptTagOptions().setContent(script("deps.js")));
            page.evaluate(FIND_VIEWER);
            for (Path model : models) {
                Object svg = page.evaluate(DRAW, List.of(Files.readString(model), FONTS));
                Files.writeString(of(model), finished(svg.toString(), mark(model)));
            }
        }
    }

    /** Where the picture of a model lies. */
    static Path of(Path model) {
        return FOLDER.resolve(model.getFileName().toString().replace(".bpmn", ".svg"));
    }

    /** A light ground keeps the lines visible where pages are dark; without random ids the same model gives the same bytes. */
    private static String finished(String svg, String mark) {
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + mark + "\n<svg style=\"background: white\" ";
        return svg.replaceFirst("(?s)^.*?<svg ", head).replaceAll("-?[0-9a-z]{20,}(?=[\"')&])", "") + "\n";
    }

    private static String script(String name) throws IOException {
        try (InputStream script = ProcessPictures.class.getResourceAsStream(ARCHIVE + name)) {
            return new String(script.readAllBytes(), UTF_8);
        }
    }

    private static Optional<Path> chromium() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
