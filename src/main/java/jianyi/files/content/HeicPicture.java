package jianyi.files.content;

import java.io.IOException;
import java.util.Set;

/** The pictures of newer telephones: boxes within boxes, to the very end of the file. */
final class HeicPicture {

    private static final Set<String> BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
    private static final Set<String> NESTED = Set.of("meta", "iprp", "ipco");

    /** Telephones nest three deep. */
    private static final int DEEPEST = 8;

    private final Content content;
    private boolean described;

    private HeicPicture(Content content) {
        this.content = content;
    }

    static FileType check(Content content) throws IOException, Unfit {
        if (!content.says(4, "ftyp") || !BRANDS.contains(content.letters(8, 4))) {
            throw new Unfit("不是可以上传的图片格式，请在手机上改存为 JPG");
        }
        var picture = new HeicPicture(content);
        picture.walk(0, content.length(), 0);
        if (!picture.described) {
            throw new Unfit(Unfit.DAMAGED);
        }
        return FileType.HEIC;
    }

    private void walk(long start, long end, int depth) throws IOException, Unfit {
        if (depth > DEEPEST) {
            throw new Unfit(Unfit.DAMAGED);
        }
        for (long place = start; place < end; ) {
            long size = content.big(place, 4);
            var name = content.letters(place + 4, 4);
            int head = 8;
            if (size == 1) {
                size = content.big(place + 8, 8);
                head = 16;
            } else if (size == 0) {
                size = end - place;
            }
            if (size < head || size > end - place) {
                throw new Unfit(depth == 0 && place > 0 ? Unfit.DISGUISED : Unfit.DAMAGED);
            }
            if (name.equals("ispe")) {
                Picture.extent(content.big(place + head + 4, 4), content.big(place + head + 8, 4));
                described = true;
            } else if (NESTED.contains(name)) {
                // The box "meta" has four bytes of version and flags before its children.
                walk(place + head + (name.equals("meta") ? 4 : 0), place + size, depth + 1);
            }
            place += size;
        }
    }
}
