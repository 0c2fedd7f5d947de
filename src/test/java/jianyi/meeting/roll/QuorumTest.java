package jianyi.meeting.roll;

import static org.assertj.core.api.Assertions.assertThat;

import jianyi.meeting.Kind;
import org.junit.jupiter.api.Test;

/** How many must have come: two thirds of all deputies for a congress, more than half of all members for a presidium. */
class QuorumTest {

    @Test
    void aCongressOfFiftyOneOpensWithThirtyFourAndNotWithThirtyThree() {
        assertThat(Kind.REGULAR.quorate(34, 51)).isTrue();
        assertThat(Kind.REGULAR.quorate(33, 51)).isFalse();
        assertThat(Kind.REGULAR.least(51)).isEqualTo(34);
        assertThat(Kind.EXTRA.least(50)).isEqualTo(34);
        assertThat(Kind.FIRST.least(53)).isEqualTo(36);
    }

    @Test
    void aPresidiumOfSevenDecidesWithFourAndNotWithThree() {
        assertThat(Kind.PRESIDIUM.quorate(4, 7)).isTrue();
        assertThat(Kind.PRESIDIUM.quorate(3, 7)).isFalse();
        assertThat(Kind.PRESIDIUM.quorate(4, 8)).isFalse();
    }

    @Test
    void theLeastNumberIsTheSmallestThatIsEnough() {
        for (Kind kind : Kind.values()) {
            for (int all = 1; all <= 160; all++) {
                int least = kind.least(all);
                assertThat(kind.quorate(least, all)).isTrue();
                assertThat(least == 0 || !kind.quorate(least - 1, all)).isTrue();
            }
        }
    }

    @Test
    void aCongressWithoutDeputiesNeverOpens() {
        assertThat(Kind.REGULAR.quorate(0, 0)).isFalse();
    }

    @Test
    void suspendedDeputiesAndVacanciesAreShownAndNotCounted() {
        var roll = new Roll(Kind.REGULAR, 53, 51, 50, 34, 3);
        assertThat(roll.quorate()).isTrue();
        assertThat(roll.words()).contains("应到 50 人", "暂停执行代表职务 1 人", "空缺 2 名", "三分之二以上（34 人）");
    }
}
