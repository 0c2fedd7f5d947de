package jianyi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import jianyi.files.content.Content;
import jianyi.files.content.FileCheck;
import jianyi.files.content.FileType;
import jianyi.files.content.Made;
import jianyi.files.content.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A photo keeps its picture and which way is up, and nothing that tells where it was taken, when, or by whom. */
class AnonymousTest {

    private static final byte[] PICTURE = Made.picture("jpg");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whereAndByWhomAreGoneTheOrientationStays(boolean little) throws IOException, Unfit {
        var clean = cleaned(telling(Made.exif(6, "何采芹 N33.87 E109.93", little)));
        assertThat(text(clean))
                .doesNotContain("N33.87", "http://ns.adobe.com", "Photoshop", "XMP-owner", "comment-owner");
        assertThat(orientation(clean)).isEqualTo(6);
        assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getWidth()).isEqualTo(40);
        assertThat(cleaned(clean)).as("once more changes nothing").isEqualTo(clean);
    }

    @Test
    void theColoursProfileStaysAndThePictureIsTheSameToTheByte() throws IOException, Unfit {
        var profile = Made.segment(0xE2, Made.latin("ICC_PROFILE\0\1\1colours"));
        var clean = cleaned(behindStart(PICTURE, profile));
        assertThat(text(clean)).contains("ICC_PROFILE");
        assertThat(cleaned(PICTURE)).isEqualTo(PICTURE);
    }

    @Test
    void whatLiesBehindThePictureGoes() throws IOException, Unfit {
        assertThat(cleaned(Made.joined(PICTURE, Made.latin("film with a place"), PICTURE)))
                .isEqualTo(PICTURE);
    }

    @Test
    void aPictureThatLiesAsItShouldGetsNoSegmentOfItsOwn() throws IOException, Unfit {
        assertThat(text(cleaned(behindStart(PICTURE, Made.segment(0xE1, Made.exif(1, "x", true))))))
                .doesNotContain("Exif");
    }

    @Test
    void tornFactsCountAsNone() throws IOException, Unfit {
        var exif = Made.exif(6, "", false);
        for (int length = 6; length < exif.length; length += 3) {
            var clean = cleaned(behindStart(PICTURE, Made.segment(0xE1, Arrays.copyOf(exif, length))));
            assertThat(ImageIO.read(new ByteArrayInputStream(clean))).isNotNull();
        }
        var far = Made.changed(exif, 10, 0x7F);
        assertThat(text(cleaned(behindStart(PICTURE, Made.segment(0xE1, far))))).doesNotContain("Exif");
    }

    @Test
    void aPhotoThatBreaksOffIsRefused() {
        assertThatThrownBy(() -> cleaned(Arrays.copyOf(PICTURE, PICTURE.length - 2)))
                .isInstanceOf(Unfit.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void ofATelephonesNewerPictureOnlyTheFactsAreBlanked(int version) throws IOException, Unfit {
        var photo = Made.heicTelling(version, "N33.87 E109.93");
        var file = Files.write(folder.resolve("photo.heic"), photo);
        HeicFacts.blank(file);
        var clean = Files.readAllBytes(file);
        assertThat(text(photo)).contains("N33.87");
        assertThat(text(clean)).doesNotContain("N33.87").contains("the picture").hasSize(photo.length);
        assertThat(new FileCheck().check(file, "photo.heic")).isEqualTo(FileType.HEIC);
    }

    private static byte[] telling(byte[] exif) {
        return behindStart(
                PICTURE,
                Made.joined(
                        Made.segment(0xE1, exif),
                        Made.segment(0xE1, Made.latin("http://ns.adobe.com/xap/1.0/\0<x>XMP-owner</x>")),
                        Made.segment(0xED, Made.latin("Photoshop 3.0\0IPTC")),
                        Made.segment(0xFE, Made.latin("comment-owner"))));
    }

    private static byte[] behindStart(byte[] picture, byte[] segments) {
        return Made.joined(Arrays.copyOf(picture, 2), segments, Arrays.copyOfRange(picture, 2, picture.length));
    }

    private byte[] cleaned(byte[] photo) throws IOException, Unfit {
        var file = Files.write(folder.resolve("photo.jpg"), photo);
        Anonymous.make(file);
        return Files.readAllBytes(file);
    }

    private int orientation(byte[] photo) throws IOException, Unfit {
        try (var content = new Content(Files.write(folder.resolve("again.jpg"), photo))) {
            return Orientation.of(content);
        }
    }

    private static String text(byte[] photo) {
        return new String(photo, StandardCharsets.ISO_8859_1);
    }
}
