package jianyi.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import jianyi.files.content.Content;
import jianyi.files.content.Unfit;

/**
 * Takes from a JPEG what tells of place, day, camera and owner: everything a viewer does not need. Which way is up is kept. A film or
 * second picture behind the first goes, too: it carries the same facts once more.
 */
final class Anonymous {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;

    private final Content photo;
    private final OutputStream out;
    private long place = 2;

    private Anonymous(Content photo, OutputStream out) {
        this.photo = photo;
        this.out = out;
    }

    /** Rewrites the file in its place. @throws Unfit when it breaks off */
    static void make(Path file) throws IOException, Unfit {
        var clean = Files.createTempFile("jianyi", ".clean");
        try {
            try (var photo = new Content(file);
                    var out = new BufferedOutputStream(Files.newOutputStream(clean))) {
                new Anonymous(photo, out).write(Orientation.of(photo));
            }
            Files.move(clean, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(clean);
        }
    }

    private void write(int orientation) throws IOException, Unfit {
        mark(START);
        boolean oriented = false;
        for (int mark = next(); mark != END; mark = next()) {
            long size = 2 + photo.big(place + 2, 2);
            if (mark != 0xE0 && !oriented) {
                // A viewer looks for the orientation right behind the JFIF head.
                out.write(Orientation.segment(orientation));
                oriented = true;
            }
            if (needed(mark)) {
                copy(size);
            } else {
                place += size;
            }
            if (mark == SCAN) {
                scan();
            }
        }
        mark(END);
    }

    /** The mark that stands here; fill bytes before it are passed over. */
    private int next() throws IOException, Unfit {
        while (photo.at(place) == 0xFF && photo.at(place + 1) == 0xFF) {
            place++;
        }
        if (photo.at(place) != 0xFF) {
            throw new Unfit(Unfit.DAMAGED);
        }
        return photo.at(place + 1);
    }

    /** Of the segments for applications a viewer needs the head, the colours' profile, and Adobe's note on the colours. */
    private boolean needed(int mark) throws IOException, Unfit {
        return switch (mark) {
            case 0xE0 -> photo.says(place + 4, "JFIF\0");
            case 0xE2 -> photo.says(place + 4, "ICC_PROFILE\0");
            case 0xEE -> photo.says(place + 4, "Adobe");
            default -> mark < 0xE0 || mark > 0xEF && mark != COMMENT;
        };
    }

    /** The picture itself, up to the next mark that is none of its own. */
    private void scan() throws IOException, Unfit {
        while (photo.at(place) != 0xFF || within(photo.at(place + 1))) {
            out.write(photo.at(place++));
        }
    }

    private static boolean within(int mark) {
        return mark == 0 || mark >= 0xD0 && mark <= 0xD7;
    }

    private void copy(long size) throws IOException, Unfit {
        for (long end = place + size; place < end; place++) {
            out.write(photo.at(place));
        }
    }

    private void mark(int mark) throws IOException {
        out.write(0xFF);
        out.write(mark);
    }
}
