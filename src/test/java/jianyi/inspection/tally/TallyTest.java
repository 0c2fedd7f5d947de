package jianyi.inspection.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A count is told with the rule it was held under, never with a verdict of the product's own. */
class TallyTest {

    @Test
    void moreThanHalfIsMoreThanHalf() {
        assertThat(Tally.reaches("half", 5, 5, 20)).isFalse();
        assertThat(Tally.reaches("half", 5, 6, 20)).isTrue();
        assertThat(Tally.reaches("half", 0, 0, 0)).isFalse();
    }

    @Test
    void twoThirdsAreEnoughWhenTheyAreReached() {
        assertThat(Tally.reaches("two-thirds", 10, 4, 21)).isTrue();
        assertThat(Tally.reaches("two-thirds", 10, 3, 21)).isFalse();
        assertThat(Tally.reaches("two-thirds", 0, 0, 0)).isFalse();
    }

    @Test
    void whereOnlySatisfiedCountsBasicDoesNot() {
        assertThat(Tally.reaches("satisfied-half", 10, 10, 20)).isFalse();
        assertThat(Tally.reaches("satisfied-half", 11, 0, 20)).isTrue();
    }

    @Test
    void basisThresholdAndConsequenceStandBesideTheResult() {
        var tally = new Tally(
                1,
                "district-2026-I01",
                1,
                20,
                18,
                1,
                4,
                4,
                9,
                Tally.Basis.ALL,
                25,
                "half",
                "followUp",
                false,
                "x",
                LocalDate.EPOCH,
                15);
        assertThat(tally.held()).isEqualTo("研究处理后测评");
        assertThat(tally.votes()).contains("发出 20 张", "满意 4 票，基本满意 4 票，不满意 9 票", "多于全体 15 人");
        assertThat(tally.result()).isEqualTo("未达到规定票数（以全体 25 为准，满意和基本满意合计过半数；未达到的，开展跟踪检查）");
    }
}
