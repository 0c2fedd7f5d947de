package jianyi;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of days off and terms, looked at on an office screen and on a telephone. */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleScreensTest {

    private static final String LINES = """
            2027-01-01至2027-01-03,休,元旦
            2027-02-05至2027-02-12,休,春节
            2027-02-20,班,春节
            2027-05-01至2027-05-05,休,劳动节
            2027-10-01至2027-10-07,休,国庆节""";

    @LocalServerPort
    int port;

    private Chromium chromium;

    @BeforeAll
    void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1366, 390})
    void daysOffAreTypedAndSeenBeforeTheyAreStored(int width) {
        try (var clerk = window("districtClerk1", width)) {
            clerk.visit("/setup/calendar/2026");
            clerk.reads("调休上班");
            clerk.fits("calendar-year-" + width);
            clerk.visit("/setup/calendar");
            clerk.writes("#year", "2027");
            clerk.writes("#source", "国务院办公厅关于2027年部分节假日安排的通知（国办发明电〔2026〕7号）");
            clerk.writes("#lines", LINES);
            clerk.click("button", "核对");
            clerk.reads("还没有保存");
            clerk.fits("calendar-preview-" + width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1366, 390})
    void termsAreReadInOneTableAndChangedOnAPageOfTheirOwn(int width) {
        try (var clerk = window("districtClerk1", width)) {
            clerk.visit("/setup");
            clerk.fits("setup-" + width);
            clerk.visit("/setup/terms?body=yecun");
            clerk.fits("terms-" + width);
            clerk.click("a", "答复（涉及面广");
            clerk.reads("历次规定");
            clerk.fits("term-" + width);
            clerk.visit("/setup/terms/reply-classes?body=yecun");
            clerk.fits("classes-" + width);
        }
    }

    private Screen window(String person, int width) {
        return chromium.window("http://localhost:" + port, width, 768).signIn(person);
    }
}
