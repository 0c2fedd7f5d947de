package jianyi.files;

import java.io.IOException;
import jianyi.files.content.Content;
import jianyi.files.content.Unfit;

/** Which way is up in a JPEG, from 1 (as it lies) to 8; the one fact of its EXIF that is kept. */
final class Orientation {

    private static final int AS_IT_LIES = 1;
    private static final int TAG = 0x0112;
    /** A telephone's list has some twenty; more is no list. */
    private static final long MOST_TAGS = 500;

    private final Content photo;
    private final long tiff;
    private final boolean little;

    private Orientation(Content photo, long tiff) throws IOException, Unfit {
        this.photo = photo;
        this.tiff = tiff;
        this.little = photo.says(tiff, "II");
    }

    /** What the photo says, or 1 when it says nothing that can be read. */
    static int of(Content photo) throws IOException, Unfit {
        for (long place = 2; photo.at(place) == 0xFF && photo.at(place + 1) != 0xDA; ) {
            if (photo.at(place + 1) == 0xFF) {
                place++;
                continue;
            }
            if (photo.at(place + 1) == 0xE1 && photo.says(place + 4, "Exif\0\0")) {
                return read(photo, place + 10);
            }
            place += 2 + photo.big(place + 2, 2);
        }
        return AS_IT_LIES;
    }

    private static int read(Content photo, long tiff) throws IOException {
        try {
            return new Orientation(photo, tiff).read();
        } catch (Unfit torn) {
            return AS_IT_LIES;
        }
    }

    private int read() throws IOException, Unfit {
        long list = tiff + number(tiff + 4, 4);
        long count = Math.min(number(list, 2), MOST_TAGS);
        for (long i = 0; i < count; i++) {
            long entry = list + 2 + 12 * i;
            if (number(entry, 2) == TAG) {
                long value = number(entry + 8, 2);
                return value > AS_IT_LIES && value <= 8 ? (int) value : AS_IT_LIES;
            }
        }
        return AS_IT_LIES;
    }

    private long number(long place, int bytes) throws IOException, Unfit {
        return little ? photo.little(place, bytes) : photo.big(place, bytes);
    }

    /** An EXIF segment with this and nothing else; none at all for a picture as it lies. */
    static byte[] segment(int orientation) {
        return orientation == AS_IT_LIES
                ? new byte[0]
                : new byte[] {
                    (byte) 0xFF,
                    (byte) 0xE1,
                    0,
                    34,
                    'E',
                    'x',
                    'i',
                    'f',
                    0,
                    0,
                    'M',
                    'M',
                    0,
                    42,
                    0,
                    0,
                    0,
                    8,
                    0,
                    1,
                    1,
                    0x12,
                    0,
                    3,
                    0,
                    0,
                    0,
                    1,
                    0,
                    (byte) orientation,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0
                };
    }
}
