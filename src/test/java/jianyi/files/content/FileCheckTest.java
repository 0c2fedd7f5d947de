package jianyi.files.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import jianyi.flow.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file is, by its content; the whole product's answers are in {@code FilesTest}. */
class FileCheckTest {

    private final FileCheck check = new FileCheck();

    @TempDir
    Path folder;

    static List<Sample> hostile() {
        return HostileFiles.all();
    }

    static List<Sample> good() {
        return HostileFiles.good();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileFileIsRefusedInWords(Sample file) throws IOException {
        var path = written(file.content());
        assertThatThrownBy(() -> check.check(path, file.name())).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(400);
            assertThat(refusal.getMessage()).startsWith("“").contains(file.answer());
        });
    }

    @ParameterizedTest
    @MethodSource("good")
    void aGoodFileIsTaken(Sample file) throws IOException {
        var type = check.check(written(file.content()), file.name());
        assertThat(FileNames.cleaned(file.name(), type)).isEqualTo(file.name());
    }

    @Test
    void everyTornFileLeadsToAnAnswerAndNeverToAFault() throws IOException {
        var random = new Random(20261124);
        for (Sample file : HostileFiles.good()) {
            for (int i = 0; i < 25; i++) {
                var torn = file.content().clone();
                for (int j = 0; j <= i % 5; j++) {
                    torn[random.nextInt(torn.length)] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(check.check(written(torn), file.name())).isNotNull();
                } catch (Refusal refusal) {
                    assertThat(refusal.status()).as(file.name()).isEqualTo(400);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "关于 水渠 的照片.JPG,JPEG,关于 水渠 的照片.jpg",
        "C:\\Users\\何\\照片.jpg,JPEG,照片.jpg",
        "../../照片.jpg,JPEG,照片.jpg",
        "照片\u202egpj.png,PNG,照片gpj.png",
        "手机.jpg,HEIC,手机.heic",
        "报告.exe.pdf,PDF,报告.pdf",
        "报告.php.js.pdf,PDF,报告.pdf",
        "a<b>:c|d?.pdf,PDF,a_b__c_d_.pdf",
        "CON.txt,TXT,_CON.txt",
        "3.5米水渠,PDF,3.5米水渠.pdf",
        "...,PNG,未命名.png",
        "' 　 ',PNG,未命名.png",
        ".png,PNG,未命名.png"
    })
    void aNameKeepsItsChineseAndLosesItsTricks(String given, FileType type, String kept) {
        assertThat(FileNames.cleaned(given, type)).isEqualTo(kept);
    }

    @Test
    void aVeryLongNameFitsIntoAFileSystem() {
        var name = FileNames.cleaned("关于修复水渠的建议".repeat(100) + "\uD83D\uDE00.jpg", FileType.JPEG);
        assertThat(name).startsWith("关于修复水渠的建议").endsWith(".jpg");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(255);
        assertThat(FileNames.cleaned("a\0b\r\n\uD83D.jpg", FileType.JPEG)).isEqualTo("ab.jpg");
        assertThat(FileNames.cleaned(null, FileType.PDF)).isEqualTo("未命名.pdf");
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(hostile())
                .hasSizeGreaterThanOrEqualTo(80)
                .extracting(Sample::what)
                .doesNotHaveDuplicates();
    }

    private Path written(byte[] content) throws IOException {
        return Files.write(folder.resolve("upload"), content);
    }
}
