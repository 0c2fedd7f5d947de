package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jianyi.deputy.Deputies;
import jianyi.office.Offices;
import jianyi.office.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a deputy types is read by others exactly as it was typed: a picture that signs out, a script and a list stay words. */
@WholeProduct
class TextJourneyTest {

    private static final String TITLE = "![](/logout)<img src=x onerror=alert(1)>关于**文字**的建议";
    private static final String WORDS = "# 不是标题\n"
            + "- 不是单子\n"
            + "12. 也不是\n\n\n"
            + "[点这里](/logout) <b>粗</b> &lt;b&gt; `c` www.example.com\n"
            + "　　两个字的缩进  两个空格\n"
            + "===\n"
            + "|a|b|";

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    Offices offices;

    @Autowired
    People people;

    @Autowired
    Deputies deputies;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopChromium() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aFormOfTasklistShowsTextAsText() {
        var town = new Town(port);
        var number = town.suggest(
                "yecunDeputy1",
                Town.suggestion(TITLE, "situation", WORDS, "proposal", WORDS, "coSigners", List.of("yecunDeputy9")));
        var task = town.open("yecunDeputy9", "user_confirmCosign", number);
        try (var signer = chromium.window("http://localhost:" + port, 1366, 900).signIn("yecunDeputy9")) {
            signer.visit("/camunda/app/tasklist/default/#/?task=" + task);
            signer.shows(".fjs-form-field-text h3");
            var read = String.join("\n", signer.texts(".fjs-form-field-text"));

            assertThat(read).contains(TITLE);
            assertThat(read.replace('\u00a0', ' ')).contains(WORDS);
            assertThat(signer.count(".fjs-form-field-text :is(img, a, b, li, code, table, h1)"))
                    .isZero();
            signer.visit("/cases/" + number);
            signer.reads(TITLE);
        }
    }

    @Test
    void namesOfPeopleOfficesAndFilesAreText() {
        var town = new Town(port);
        var marked = MarkedTown.enter(town, offices, people, deputies);
        var number = marked.accepted();
        var session = marked.session();
        var task = town.open(MarkedTown.CLERK, "user_assign", number);
        try (var clerk = chromium.window("http://localhost:" + port, 1366, 900).signIn(MarkedTown.CLERK)) {
            clerk.visit("/camunda/app/tasklist/default/#/?task=" + task);
            clerk.shows(".fjs-form-field-text h3");
            clerk.reads(MarkedTown.name(MarkedTown.AUTHOR));
            clerk.marks("mode", "主办与会办");
            clerk.picks("leadUnit", MarkedTown.UNIT);
            assertThat(clerk.count("[id*='-field_leadUnit'] :is(b, img, strong)"))
                    .isZero();
            clerk.visit("/cases/" + number);
            sheet(clerk, MarkedTown.name(MarkedTown.SIGNER));
            clerk.visit("/meetings/" + session);
            sheet(clerk, MarkedTown.name(MarkedTown.CHAIR));
        }
    }

    private static void sheet(Screen clerk, String name) {
        clerk.reads(name);
        clerk.reads(MarkedTown.FILE);
        assertThat(clerk.count("main :is(b:text-is('x'), strong:text-is('{{a}}'), img[src$='/logout'], a[href='y'])"))
                .isZero();
    }
}
