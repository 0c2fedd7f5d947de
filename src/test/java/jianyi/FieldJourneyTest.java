package jianyi;

import static jianyi.Town.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import jianyi.files.content.Made;
import jianyi.inspection.field.Finding;
import jianyi.inspection.field.Findings;
import jianyi.inspection.field.Photos;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A member of an inspection's group at a site with a telephone whose network goes and comes. */
@WholeProduct
class FieldJourneyTest {

    private static final String CLERK = "yecunClerk1";
    private static final String MEMBER = "yecunDeputy4";
    private static final String NEXT = "yecunDeputy5";

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    private Findings findings;

    @Autowired
    private Photos photos;

    private String number;

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
    void nothingIsLostAndNothingDoubledWhenTheNetworkIsCutAndNobodyElseIsShownWhatWaits() {
        visit();
        var site = "/inspections/" + number + "/sites/1";
        try (var phone = chromium.desk("http://localhost:" + port, MEMBER, 390, 780)) {
            phone.visit(site);
            phone.fits("inspection-site-390");
            writes(phone, "第一条：管网渗漏", true);
            await().until(() -> findings.of(number).size() == 1);
            phone.reads("第一条：管网渗漏");
            phone.remembers();
            phone.offline(true);
            writes(phone, "第二条：消毒设备停用", true);
            phone.reads("未上传 1 条");
            writes(phone, "第三条：没有巡查记录", false);
            phone.reads("未上传 2 条");
            phone.picture("inspection-1");
            phone.visit("about:blank");
            phone.visit(site);
            phone.reads("的名义记录");
            phone.reads("未上传 2 条");
            assertThat(phone.texts("main").toString())
                    .as("nobody knows who holds it")
                    .doesNotContain("第二条");
            assertThat(phone.keeps("jianyi-site", "waiting"))
                    .as("nor does the telephone's memory tell")
                    .contains(MEMBER)
                    .doesNotContain("第二条", "消毒");
            writes(phone, "第四条：别人趁机写的", false);
            phone.reads("未上传 3 条");
            phone.visit("about:blank");
            phone.offline(false);
            handedOver(phone, site);
            phone.visit(site);
            phone.reads("第三条：没有巡查记录");
            await().until(() -> findings.of(number).size() == 3);
            phone.reads("这一条是没有登录时以您的名义记的");
            phone.fits("inspection-doubt-390");
            phone.click("#waiting button", "不是我记的，删除");
            phone.gone("#waiting:not([hidden])");
            phone.visit(site);
            assertThat(phone.count("#waiting:not([hidden])")).isZero();
        }
        assertThat(findings.of(number))
                .extracting(Finding::words)
                .containsExactly("第一条：管网渗漏", "第二条：消毒设备停用", "第三条：没有巡查记录");
        assertThat(findings.of(number)).extracting(Finding::recordedBy).containsOnly(MEMBER);
        assertThat(photos.of(number)).hasSize(2);
        pictures();
    }

    /** What was recorded, as the clerk at his desk and the group see it. */
    private void pictures() {
        try (var desk = chromium.desk("http://localhost:" + port, CLERK, 1366, 768)) {
            desk.visit("/inspections/" + number);
            desk.picture("inspection-2");
            desk.visit("/inspections/findings");
            desk.picture("inspection-3");
        }
    }

    /** The session ends, another member signs in on the same telephone and sees nothing, then the first one is back. */
    private void handedOver(Screen phone, String site) {
        phone.visit("/password");
        phone.signsOut();
        phone.signIn(NEXT);
        phone.visit(site);
        phone.reads("记一条");
        assertThat(phone.texts("main").toString()).doesNotContain("第二条", "第三条", "第四条");
        assertThat(phone.count("#waiting:not([hidden])")).isZero();
        phone.visit("/password");
        phone.signsOut();
        phone.signIn(MEMBER);
        assertThat(findings.of(number)).hasSize(1);
    }

    private void writes(Screen phone, String words, boolean photo) {
        phone.writes("#words", words);
        phone.click("label", "一般问题");
        if (photo) {
            phone.brings("#photos", "现场.jpg", Made.photo("HE CAIQIN"));
        }
        phone.click("#record button", "记下");
    }

    private void visit() {
        var town = new Town(port);
        var matter = map("title", "农村饮水安全视察", "kind", "visit", "unit", "yecunagri", "reason", "群众关心");
        number = town.start(CLERK, "inspection", matter)
                .json()
                .path("businessKey")
                .asText();
        town.does(
                CLERK,
                "user_prepare",
                number,
                "scheme",
                "看水源",
                "noticeDate",
                LocalDate.now().toString(),
                "members",
                List.of(MEMBER, NEXT),
                "sites",
                "夜村水厂");
        town.does(MEMBER, "user_confirmMembership", number, "joins", true);
        town.does(NEXT, "user_confirmMembership", number, "joins", true);
    }
}
