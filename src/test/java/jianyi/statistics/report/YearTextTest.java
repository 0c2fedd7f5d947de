package jianyi.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jianyi.casework.figure.Figure;
import jianyi.casework.figure.Lines;
import jianyi.casework.figure.Span;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.statistics.Extent;
import jianyi.statistics.YearFigures;
import org.junit.jupiter.api.Test;

/** A report says that there was nothing only to who would see it if there had been something. */
class YearTextTest {

    private static final String NONE = "本年没有会议和监督的记录。";
    private static final Office TOWN = new Office("yecun", "夜村镇人大主席团", OfficeKind.TOWN, "district", false, null);
    private static final Figure MEETINGS =
            new Figure("meetings", "召开会议", "次", Figure.Kind.NUMBER, "会议召开日期", "当年召开的会议次数。").ofCongress();
    private static final Figure CORRECTED =
            new Figure("corrected", "整改完成率", "条", Figure.Kind.EVERY, "研究处理期限", "得到认可的为分子。");

    @Test
    void theCongressReadsThatThereWereNoMeetings() {
        assertThat(told(Lines.BODY, List.of())).containsExactly(NONE);
        assertThat(told(Lines.ABOVE, List.of())).containsExactly(NONE);
        assertThat(told(Lines.BODY, List.of(MEETINGS, CORRECTED)))
                .singleElement()
                .asString()
                .startsWith("召开会议：0 次");
    }

    @Test
    void whoWorksForOneOfItsUnitsReadsNothingOfMeetingsHeMayNotSee() {
        assertThat(told(Lines.OFFICES, List.of())).isEmpty();
        assertThat(told(Lines.OFFICES, List.of(MEETINGS, CORRECTED))).isEmpty();
    }

    private static List<String> told(int circle, List<Figure> figures) {
        var extent = new Extent(TOWN, TOWN, List.of(), circle);
        var span = Span.year("yecun", 2024, LocalDate.of(2026, 11, 20));
        var told = figures.stream().filter(extent::tells).toList();
        var year = new YearFigures(extent, 2024, span, told, Map.of(), null);
        return new YearText(year, year).ofCongressOr(NONE, "meetings", "corrected");
    }
}
