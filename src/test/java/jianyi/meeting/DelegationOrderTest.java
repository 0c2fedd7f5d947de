package jianyi.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Delegations stand in the order people count them in, not in that of their signs. */
class DelegationOrderTest {

    @Test
    void theyAreCountedWhicheverWayTheirNumberIsWritten() {
        var counted = List.of(
                "第一代表团", "第2代表团", "第三代表团", "第九代表团", "第十代表团", "第十一代表团", "第12代表团", "第二十代表团", "第二十一代表团", "", "城关代表团",
                "第代表团");
        var mixed = counted.stream().sorted().toList();
        assertThat(mixed).isNotEqualTo(counted);
        assertThat(mixed.stream().sorted(DelegationOrder.BY_NUMBER)).containsExactlyElementsOf(counted);
    }
}
