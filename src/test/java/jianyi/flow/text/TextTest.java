package jianyi.flow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are cleaned in one way, whoever brings them. */
class TextTest {

    private static final String TITLE = "关于修缮水渠的建议";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060", "\u2061", "\u202a", "\u202d", "\u202c",
                        "\u202e", "\u2066",
                "\u2069", "\ufeff", "\u00ad", "\u180e", "\u061c", "\ufff9", "\ufffc", "\ufe0f", "\u0001", "\u0007",
                        "\u001b", "\u001f",
                "\u007f", "\u0080", "\u034f", "\uffff", "\ufffe", "\ufdd0", "\ud83d", "\ude00", "\udb40\udc41"
            })
    void whatNobodySeesGoesWhereverItStands(String unseen) {
        for (String typed : List.of(unseen + TITLE, TITLE + unseen, "关于" + unseen + "修缮水渠的建议")) {
            assertThat(Text.line(typed)).isEqualTo(TITLE);
            assertThat(Text.clean(typed)).isEqualTo(TITLE);
            assertThat(Text.name(typed)).isEqualTo(TITLE);
            assertThat(Text.key(typed)).isEqualTo(TITLE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\t",
                "\u00a0",
                "\u3000",
                "\u2000",
                "\u2003",
                "\u2009",
                "\u202f",
                "\u205f",
                "\u2800",
                "\u3164",
                "\uffa0",
                "\ue5e5",
                "\uf020",
                "\n",
                "\r\n",
                "\u3000\u3000"
            })
    void blanksThatPadANameAreNoPartOfIt(String blank) {
        assertThat(Text.name("张" + blank + "三")).isEqualTo("张三");
        assertThat(Text.name(blank + "张三" + blank)).isEqualTo("张三");
        assertThat(Text.code(blank + "139" + blank + "0001")).isEqualTo("1390001");
    }

    @ParameterizedTest
    @CsvSource({
        "John  Smith,John Smith",
        "阿不都·热合曼,阿不都·热合曼",
        "ئابدۇ رېھىم,ئابدۇ رېھىم",
        "第 一 选 区,第一选区",
        "夜村镇  A 区,夜村镇A区",
        "J. Smith,J. Smith"
    })
    void blanksBetweenForeignWordsStay(String typed, String name) {
        assertThat(Text.name(typed)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u000b", "\f", "\u0085", "\u2028", "\u2029"})
    void whateverBreaksALineIsALineBreakInATextAndNoneInATitle(String broken) {
        assertThat(Text.clean("一、现状。" + broken + "二、问题。")).isEqualTo("一、现状。\n二、问题。");
        assertThat(Text.line("关于第一项" + broken + "的建议")).isEqualTo("关于第一项的建议");
        assertThat(Text.line("on" + broken + "water")).isEqualTo("on water");
    }

    @Test
    void textsStayAsTheyAreTyped() {
        var typed = "\u3000\u3000一、阿不都•热合曼说：\u201c５０％\u201d。\n\u3000\u3000二、\ue81e、𠮷、🇨🇳、👨\u200d👩\u200d👧、❤\ufe0f";
        assertThat(Text.clean(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "阿不都•热合曼,阿不都·热合曼",
        "阿不都・热合曼,阿不都·热合曼",
        "阿不都･热合曼,阿不都·热合曼",
        "阿不都‧热合曼,阿不都·热合曼",
        "阿不都 · 热合曼,阿不都·热合曼",
        "\ue81e,\u9fb4",
        "\ue854,\u9fba",
        "\ue816,\ud840\udc87",
        "\ue83b,\ud84a\udd8f",
        "\ue819,\u2e84",
        "夜政函（２０２６）５号,夜政函(2026)5号",
        "ＡＢＣ,abc",
        "葛\udb40\udd00,葛"
    })
    void twoWaysOfWritingOneNameAreOne(String one, String other) {
        assertThat(Text.key(one)).isEqualTo(Text.key(other));
    }

    @Test
    void twinsAreLettersThatExist() {
        for (char privately = '\ue815'; privately <= '\ue864'; privately++) {
            assertThat(Text.key(String.valueOf(privately)).codePointAt(0))
                    .as("%x", (int) privately)
                    .matches(letter -> letter < 0xe000 || letter > 0xf8ff);
        }
    }

    @Test
    void aNulIsLeftForThoseWhoRefuseIt() {
        assertThat(Text.clean("a\0b")).isEqualTo("a\0b");
        assertThat(Text.clean("\u0001".repeat(5)).getBytes(StandardCharsets.UTF_8))
                .isEmpty();
    }
}
