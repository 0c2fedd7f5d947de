package jianyi.activity;

import static jianyi.activity.Gatherings.CLERK;
import static jianyi.activity.Gatherings.taken;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jianyi.Town;
import jianyi.WholeProduct;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A room of deputies: six things and five rules looked at, what is missing gets a day, equipment is asked for. */
@WholeProduct
class StationTest {

    @LocalServerPort
    private int port;

    @Test
    void whatIsMissingHasADayAndTheDistrictAnswersWhatIsAskedFor() throws IOException {
        var town = new Town(port);
        var opened =
                town.as(CLERK).fill("/sites", "/sites", Map.of("kind", "ROOM", "name", "李家塬代表活动室", "address", "李家塬村部"));
        taken(opened);
        var page = opened.header("Location");
        var missing = town.as(CLERK).upload(page + "/checks", List.of(), "item", "点名册", "met", "false");
        assertThat(missing.body()).contains("请填写“整改期限”");
        var day = LocalDate.now().plusDays(10).toString();
        taken(town.as(CLERK).upload(page + "/checks", List.of(), "item", "点名册", "met", "false", "fixBy", day));
        taken(town.as("districtClerk1").upload(page + "/checks", List.of(), "item", "场所", "met", "true"));
        assertThat(town.as(CLERK)
                        .upload(page + "/checks", List.of(), "item", "沙发", "met", "true")
                        .status())
                .isEqualTo(400);
        assertThat(town.as("yecunDeputy1").page("/sites").body()).contains("李家塬代表活动室", "6 项有 1 项");
        assertThat(town.as("shaheziChair1").get(page).status()).isEqualTo(404);

        taken(town.as(CLERK).fill(page, page + "/wishes", Map.of("what", "投影仪一台")));
        var sheet = town.as("districtClerk1").page(page).body();
        var wish = page + sheet.replaceAll("(?s).*?(/wishes/\\d+).*", "$1");
        assertThat(town.as(CLERK).fill(page, wish, Map.of("granted", "true")).status())
                .isEqualTo(403);
        taken(town.as("districtClerk1").fill(page, wish, Map.of("granted", "true", "remark", "十二月配送")));
        assertThat(town.as(CLERK).page(page).body()).contains("同意配备", "十二月配送");
        try (var paper =
                        new XWPFDocument(new ByteArrayInputStream(town.as(CLERK).file(page + "/card")));
                var text = new XWPFWordExtractor(paper)) {
            assertThat(text.getText()).contains("李家塬代表活动室", "点名册", "没有", "联系选民制度", "还没有检查");
        }
    }
}
