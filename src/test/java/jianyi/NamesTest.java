package jianyi;

import static jianyi.MarkedTown.AUTHOR;
import static jianyi.MarkedTown.CHAIR;
import static jianyi.MarkedTown.CLERK;
import static jianyi.MarkedTown.HANDLER;
import static jianyi.MarkedTown.HEAD;
import static jianyi.MarkedTown.SIGNER;
import static jianyi.MarkedTown.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import jianyi.deputy.Deputies;
import jianyi.office.Offices;
import jianyi.office.People;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** What people, offices and files are called is read exactly as it is stored, wherever it is read. */
@WholeProduct
class NamesTest {

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");

    @LocalServerPort
    private int port;

    @Autowired
    private Offices offices;

    @Autowired
    private People people;

    @Autowired
    private Deputies deputies;

    private Town town;
    private MarkedTown marked;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
        marked = MarkedTown.enter(town, offices, people, deputies);
    }

    @Test
    void aCaseSheetItsMailsAndItsLetterNameEverybodyAsHeIsCalled() throws IOException {
        var number = marked.accepted();
        choices(number);
        marked.answer(number);

        assertThat(read(CLERK, "/cases/" + number))
                .contains(name(AUTHOR), name(SIGNER), name(HANDLER), name(HEAD), MarkedTown.UNIT, MarkedTown.FILE)
                .contains("b_.txt");
        assertThat(read(CLERK, "/cases")).contains(name(AUTHOR), MarkedTown.UNIT);
        mail(AUTHOR, number);
        mail(HANDLER, number);
        letter(number);
    }

    /** A list of a form takes its entries as text. */
    private void choices(String number) {
        var shown = town.shown(CLERK, town.open(CLERK, "user_assign", number));
        assertThat(shown.path("unitChoices").path("value").asText()).contains("\"" + MarkedTown.UNIT + "\"");
        assertThat(shown.path("supervisorChoices").path("value").asText()).contains("\"" + name(CHAIR) + "\"");
        assertThat(HtmlUtils.htmlUnescape(shown.path("caseLine").path("value").asText()))
                .contains(name(AUTHOR));
    }

    private void mail(String person, String number) {
        var box = "/mails?to=" + person + "@jianyi.example";
        await().until(() -> town.as(person).page(box).body().contains("/mails/"));
        var mail = Scene.first(town.as(person).page(box).body(), "(/mails/[^\"?]+)");
        assertThat(read(person, mail)).as("plain").contains(name(person) + "，您好");
        var html = HtmlUtils.htmlUnescape(Scene.first(town.as(person).page(mail).body(), "srcdoc=\"([^\"]+)\""));
        assertThat(html).doesNotContain("<b>x</b>");
        assertThat(HtmlUtils.htmlUnescape(TAGS.matcher(html).replaceAll(""))).contains(name(person) + "，您好");
    }

    private void letter(String number) throws IOException {
        var path = Scene.first(town.as(CLERK).page("/cases/" + number).body(), "(/cases/[^\"]+/letter/[0-9]+)");
        assertThat(word(path)).contains(name(AUTHOR) + "、" + name(SIGNER) + "代表：", MarkedTown.UNIT);
        var form = "/cases/" + number + "/papers/suggestion";
        assertThat(word(form)).contains(name(AUTHOR), name(SIGNER));
    }

    private String word(String path) throws IOException {
        try (var paper =
                        new XWPFDocument(new ByteArrayInputStream(town.as(CLERK).file(path)));
                var words = new XWPFWordExtractor(paper)) {
            return words.getText();
        }
    }

    @Test
    void aMeetingSheetNamesEverybodyAndEveryPaperAsItIsCalled() {
        var session = marked.session();
        marked.lead(session);
        var sheet = read(CLERK, "/meetings/" + session);

        assertThat(sheet).contains(name(AUTHOR), name(SIGNER), name(CLERK), name(CHAIR), MarkedTown.FILE, "b_.txt");
        assertThat(sheet).as("the name it came with is none that is kept").doesNotContain(MarkedTown.TAGS);
        assertThat(read(CLERK, "/meetings/" + session + "/roll")).contains(name(AUTHOR), name(SIGNER));
        assertThat(read(CLERK, "/meetings/" + session + "/delegations")).contains(name(AUTHOR), name(SIGNER));
        assertThat(read(AUTHOR, "/meetings/" + session + "/bills")).contains(name(AUTHOR), name(SIGNER));
    }

    /** What a reader sees of a page: marks of ours gone, everything else as text. */
    private String read(String person, String path) {
        var page = town.as(person).page(path);
        assertThat(page.status()).as(person + " " + path).isEqualTo(200);
        assertThat(page.body()).as(path).doesNotContain("<b>x</b>", "<img src=\"/logout");
        return HtmlUtils.htmlUnescape(TAGS.matcher(page.body()).replaceAll(""));
    }
}
