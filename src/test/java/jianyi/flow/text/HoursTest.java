package jianyi.flow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A time of day is read however it is written, and none is made up. */
class HoursTest {

    @Test
    void everyWayOfWritingATimeIsRead() {
        Map.of(
                        "09:00", "09:00",
                        "9:05", "09:05",
                        "９：３０", "09:30",
                        "14时", "14:00",
                        "下午3点半", "15:30",
                        "上午9点10分", "09:10",
                        "下午 14:30", "14:30",
                        "09:00:00", "09:00")
                .forEach((typed, time) ->
                        assertThat(Hours.parse(typed)).as(typed).contains(LocalTime.parse(time)));
    }

    @Test
    void whatIsNoTimeIsNone() {
        for (String typed : List.of("", "9", "24:00", "9:60", "早上", "09-00", "9:3 0:0")) {
            assertThat(Hours.parse(typed)).as(typed).isEmpty();
        }
    }
}
