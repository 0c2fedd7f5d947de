package jianyi.meeting.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jianyi.suggestion.State;
import jianyi.suggestion.published.PublishedCase;
import org.junit.jupiter.api.Test;

/** The report's counts: every case is in one group, and who has not answered is not satisfied. */
class HandlingFiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final HandlingFigures figures = new HandlingFigures(
            List.of(
                    one(State.CLOSED, true, true, "A 已经解决", "satisfied"),
                    one(State.CLOSED, true, true, "A 已经解决", "basic"),
                    one(State.CLOSED, true, false, "B 正在解决", "dissatisfied"),
                    one(State.CLOSED, true, true, "C 暂不能解决", null),
                    one(State.HANDLING, false, false, null, null),
                    one(State.REVIEWING, false, false, null, null),
                    one(State.JOINED, false, false, null, null),
                    one(State.LETTER, false, false, null, null)),
            TODAY);

    @Test
    void everyCaseIsInOneGroup() {
        assertThat(figures.accepted()
                        + figures.waiting()
                        + figures.joined()
                        + figures.upward()
                        + figures.of(State.LETTER)
                        + figures.of(State.SPLIT)
                        + figures.of(State.WITHDRAWN))
                .isEqualTo(figures.all())
                .isEqualTo(8);
    }

    @Test
    void whoHasNotAnsweredIsLeftOutOfTheShareAndShown() {
        assertThat(figures.closed()).isEqualTo(4);
        assertThat(figures.returned()).isEqualTo(3);
        assertThat(figures.rated("satisfied")).isEqualTo(1);
        assertThat(HandlingFigures.share(2, figures.returned())).isEqualTo("2 件（共 3 件）");
    }

    @Test
    void repliesAreCountedByClassAndInTimeAgainstThoseDue() {
        assertThat(figures.classes()).containsEntry("A 已经解决", 2).containsEntry("B 正在解决", 1);
        assertThat(figures.replies()).isEqualTo(4);
        assertThat(figures.due()).as("the one in handling is overdue").isEqualTo(5);
        assertThat(figures.inTime()).isEqualTo(3);
    }

    @Test
    void nothingIsSharedAmongNone() {
        assertThat(HandlingFigures.share(0, 0)).isEqualTo("0 件");
        assertThat(HandlingFigures.share(19, 19)).isEqualTo("19 件，占 19 件的 100%");
    }

    private static PublishedCase one(State state, boolean replied, boolean inTime, String label, String verdict) {
        boolean assigned = replied || state == State.HANDLING;
        return new PublishedCase(
                "yecun-2026-0001",
                "第1号",
                "关于修渠的建议",
                "代表",
                null,
                state,
                assigned ? TODAY.minusDays(120) : null,
                assigned ? TODAY.minusDays(118) : null,
                assigned ? TODAY.minusDays(26) : null,
                "农业站",
                replied,
                inTime,
                label == null ? List.of() : List.of(label),
                verdict,
                1);
    }
}
