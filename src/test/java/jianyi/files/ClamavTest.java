package jianyi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jianyi.files.content.FileCheck;
import jianyi.files.content.FileType;
import jianyi.files.content.Made;
import jianyi.flow.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;

/** Speaks with a daemon in the test; the real one follows the same lines. */
class ClamavTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aFileLargerThanOneBlock() throws IOException {
        file = Files.write(folder.resolve("a"), new byte[100_000]);
    }

    @Test
    void aCleanFilePassesAndTheDaemonHasReadAllOfIt() throws Exception {
        try (var daemon = new VirusDaemon("stream: OK")) {
            assertThatCode(() -> clamav(daemon.address()).scan(file, "水渠.jpg")).doesNotThrowAnyException();
            assertThat(daemon.heard()).isEqualTo(100_000);
        }
    }

    @Test
    void anInfectedFileIsRefused() throws Exception {
        try (var daemon = new VirusDaemon("stream: Eicar-Test-Signature FOUND")) {
            refuses(daemon.address(), 400, "“水渠.jpg”带有病毒");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTREAM size limit exceeded. ERROR", "", "UNKNOWN COMMAND"})
    void whatTheDaemonCannotTellIsNotTaken(String answer) throws Exception {
        try (var daemon = new VirusDaemon(answer)) {
            refuses(daemon.address(), 503, "病毒检查暂时无法进行");
        }
    }

    @Test
    void aSilentDaemonIsNotWaitedForForEver() throws Exception {
        try (var daemon = new VirusDaemon(null)) {
            refuses(daemon.address(), 503, "文件没有保存");
        }
    }

    @Test
    void aDaemonThatIsAwayLetsNothingPass() throws Exception {
        var daemon = new VirusDaemon("stream: OK");
        daemon.close();
        refuses(daemon.address(), 503, "病毒检查暂时无法进行");
    }

    @Test
    void anUploadIsHandedOnOnlyWhenTheDaemonHasAnswered() throws Exception {
        var uploads =
                List.<MultipartFile>of(new MockMultipartFile("files", "水渠.jpg", "image/jpeg", Made.picture("jpg")));
        try (var daemon = new VirusDaemon(null)) {
            assertThatThrownBy(() -> new Admission(new FileCheck(), clamav(daemon.address())).take(uploads))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.status()).isEqualTo(503));
        }
        try (var daemon = new VirusDaemon("stream: OK");
                var taken = new Admission(new FileCheck(), clamav(daemon.address()))
                        .take(uploads)
                        .get(0)) {
            assertThat(taken.type()).isEqualTo(FileType.JPEG);
            assertThat(daemon.heard()).isEqualTo(taken.size());
        }
    }

    @Test
    void withoutADaemonFilesPassUnasked() {
        assertThatCode(() -> clamav("").scan(file, "水渠.jpg")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:x", ":3310x"})
    void anAddressThatIsNoneIsSaidAtTheStart(String address) {
        assertThatThrownBy(() -> clamav(address)).hasMessageContaining("jianyi.clamav must be host:port");
    }

    private void refuses(String address, int status, String words) {
        assertThatThrownBy(() -> clamav(address).scan(file, "水渠.jpg"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(status);
                    assertThat(refusal.getMessage()).contains(words);
                });
    }

    private static Clamav clamav(String address) {
        return new Clamav(address, 500);
    }
}
