package jianyi.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyi.files.content.Content;
import jianyi.files.content.Unfit;

/**
 * Blanks what a HEIC tells of place, day, camera and owner. The picture is left where it is, so no table of places has to be written
 * anew; which way is up stands elsewhere in the file.
 */
final class HeicFacts {

    /** A stretch of the file. */
    private record Stretch(long from, long to) {}

    private final Content photo;
    private final Map<String, Stretch> boxes = new HashMap<>();
    private final List<Long> telling = new ArrayList<>();
    private final List<Stretch> found = new ArrayList<>();
    private long place;

    private HeicFacts(Content photo) {
        this.photo = photo;
    }

    /** Rewrites the file in its place. @throws Unfit when its tables cannot be read */
    static void blank(Path file) throws IOException, Unfit {
        List<Stretch> stretches;
        try (var photo = new Content(file)) {
            stretches = new HeicFacts(photo).find();
        }
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            for (Stretch one : stretches) {
                out.seek(one.from());
                out.write(new byte[(int) (one.to() - one.from())]);
            }
        }
    }

    private List<Stretch> find() throws IOException, Unfit {
        boxes(0, photo.length());
        if (boxes.containsKey("meta")) {
            // Version and flags stand before the boxes within.
            boxes(boxes.get("meta").from() + 4, boxes.get("meta").to());
        }
        if (boxes.containsKey("iinf") && boxes.containsKey("iloc")) {
            items();
            locations();
        }
        return found;
    }

    private void boxes(long start, long end) throws IOException, Unfit {
        for (long at = start; at + 8 <= end; ) {
            long size = photo.big(at, 4);
            long head = size == 1 ? 16 : 8;
            size = size == 1 ? photo.big(at + 8, 8) : size == 0 ? end - at : size;
            if (size < head || size > end - at) {
                throw new Unfit(Unfit.DAMAGED);
            }
            boxes.put(photo.letters(at + 4, 4), new Stretch(at + head, at + size));
            at += size;
        }
    }

    /** The list of items: those that are EXIF, or XMP, which calls itself mime. */
    private void items() throws IOException, Unfit {
        place = boxes.get("iinf").from();
        boolean small = number(4) >> 24 == 0;
        number(small ? 2 : 4);
        for (long end = boxes.get("iinf").to(); place + 16 <= end; ) {
            long next = place + photo.big(place, 4);
            place += 8;
            long version = number(4) >> 24;
            long item = number(version < 3 ? 2 : 4);
            number(2);
            var type = photo.letters(place, 4);
            if (version >= 2 && (type.equals("Exif") || type.equals("mime"))) {
                telling.add(item);
            }
            if (next <= place) {
                throw new Unfit(Unfit.DAMAGED);
            }
            place = next;
        }
    }

    private void locations() throws IOException, Unfit {
        place = boxes.get("iloc").from();
        long version = number(4) >> 24;
        int sizes = (int) number(2);
        long count = number(version < 2 ? 2 : 4);
        for (long i = 0; i < count && place < boxes.get("iloc").to(); i++) {
            long item = number(version < 2 ? 2 : 4);
            boolean within = version > 0 && (number(2) & 0xF) == 1;
            number(2);
            long base = number(sizes >> 4 & 0xF) + (within ? boxes.get("idat").from() : 0);
            for (long extents = number(2); extents > 0; extents--) {
                number(version > 0 ? sizes & 0xF : 0);
                long from = base + number(sizes >> 12);
                long length = number(sizes >> 8 & 0xF);
                if (telling.contains(item)) {
                    found.add(stretch(from, length));
                }
            }
        }
    }

    private Stretch stretch(long from, long length) throws Unfit {
        if (from < 0 || length < 0 || from + length > photo.length()) {
            throw new Unfit(Unfit.DAMAGED);
        }
        return new Stretch(from, from + length);
    }

    private long number(int bytes) throws IOException, Unfit {
        long number = photo.big(place, bytes);
        place += bytes;
        return number;
    }
}
