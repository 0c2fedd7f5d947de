package jianyi.flow.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

/** What people type stays text in a form, whatever Markdown and HTML would make of it. */
class FormTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![](/logout)",
                "[点这里](javascript:alert(1))",
                "[a]: /logout",
                "<img src=x onerror=alert(1)>",
                "<script>alert(1)</script>",
                "</p><!-- ",
                "**粗** __b__ _i_ ~~删~~ `c`",
                "# 标题",
                "> 引用",
                "- 一",
                "--- ",
                "+ 一",
                "* 一",
                "12. 一",
                "3) 一",
                "一\n===",
                "|a|b|\n|-|-|",
                "https://example.com www.example.com a@example.com",
                "\\*",
                "&lt;b&gt; &nbsp; &#60;",
                "{{caseTitle}} ${1}",
                "　　两个字的缩进",
                "a  b   c\n  d \ne",
                "\ta\tb",
                "\u2028\u00a0\u0007",
                "关于修复王河桥的建议，共 3 处（2026-11-20）。"
            })
    void aTextIsShownAsItIsStored(String typed) {
        var shown = FormText.shown(typed);

        assertThat(shown.replace("<br>", ""))
                .doesNotContainPattern("[<>*_`~|\\\\\\[\\]!+=@:\n\t]|(?<!&)#|&(?!(#\\d+|nbsp|emsp);)");
        assertThat(read(shown)).isEqualTo(typed);
    }

    @Test
    void noTextBeginsAListOrALink() {
        assertThat(FormText.shown("- 一")).isEqualTo("&#45; 一");
        assertThat(FormText.shown("12. 一")).isEqualTo("12&#46; 一");
        assertThat(FormText.shown("3) 一")).isEqualTo("3&#41; 一");
        assertThat(FormText.shown("WWW.a.cn")).isEqualTo("WWW&#46;a.cn");
    }

    @Test
    void ordinaryWordsAreLeftAlone() {
        assertThat(FormText.shown("yecun-2026-0001 · 周成林，答复期限 2026年2月12日（逾期 3 天）"))
                .isEqualTo("yecun-2026-0001 · 周成林，答复期限 2026年2月12日（逾期 3 天）");
    }

    @Test
    void ourOwnMarksStayMarks() {
        var lines = Stream.of("甲*", "乙\n丙")
                .map(word -> FormText.of("- **{}**", word))
                .collect(FormText.joined("\n"));

        assertThat(FormText.shown(FormText.of("有：\n\n{}", lines))).isEqualTo("有：\n\n- **甲&#42;**\n- **乙<br>丙**");
        assertThat(FormText.shown(FormText.of("{}{}", null, FormText.EMPTY))).isEmpty();
    }

    @Test
    void aTextWithAPlaceOfOursIsNotFilledIn() {
        assertThat(FormText.shown(FormText.of("{}，{}", "{}", "乙"))).isEqualTo("{}，乙");
        assertThatThrownBy(() -> FormText.of("{}", "a", "b")).isInstanceOf(IllegalArgumentException.class);
    }

    /** What a browser makes of it. */
    private static String read(String shown) {
        return HtmlUtils.htmlUnescape(
                shown.replace("<br>", "\n").replace("&nbsp;", " ").replace("&emsp;", "\t"));
    }
}
