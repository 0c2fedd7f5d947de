package jianyi.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import jianyi.deputy.Deputy;
import org.junit.jupiter.api.Test;

class DistrictsTest {

    @Test
    void deputiesAreListedByTheNumberOfTheirElectoralDistrict() {
        var listed = Stream.of("机关选区", "第二选区", "第十选区", "第12选区", "第三选区（村）")
                .map(one -> new Deputy("person", "body", "代表", "1", one, "第一代表团", 19, true))
                .sorted(Districts.ORDER)
                .map(Deputy::constituency);
        assertThat(listed).containsExactly("第二选区", "第三选区（村）", "第十选区", "第12选区", "机关选区");
    }
}
