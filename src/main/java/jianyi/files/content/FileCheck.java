package jianyi.files.content;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jianyi.flow.Refusal;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/**
 * Judges a file by its content: a known kind, whole, and nothing in it that runs, hides or swells. Tika's core says what it is;
 * none of its parsers ever reads a stranger's file.
 */
@Component
public class FileCheck {

    /** The largest file taken, in bytes. */
    static final long LARGEST = 20L * 1024 * 1024;

    private static final String ALLOWED = "可以上传图片（JPG、PNG、WebP、HEIC）、PDF、OFD、Word、Excel、WPS 和文本文件";

    /** Made for the first file that comes: Tika then reads its long list of kinds, which no start need wait for. */
    private static final class Kinds {
        static final Tika KNOWN = new Tika();
    }

    /**
     * What the file is.
     *
     * @param given the name it came with, for the sentence and against disguises
     * @throws Refusal 400 with a sentence that names the file and says what to do
     */
    public FileType check(Path file, String given) {
        try {
            return judged(file, given);
        } catch (Unfit e) {
            throw Refusal.invalid("“" + FileNames.shown(given) + "”" + e.getMessage());
        } catch (IOException e) {
            throw Refusal.invalid("“" + FileNames.shown(given) + "”" + Unfit.DAMAGED);
        }
    }

    private FileType judged(Path file, String given) throws IOException, Unfit {
        long size = Files.size(file);
        if (size == 0) {
            throw new Unfit("是空文件，里面没有内容");
        }
        if (size > LARGEST) {
            throw new Unfit("超过 20 MB，请压缩图片或分成几份后再上传");
        }
        var runs = FileNames.runnable(given);
        if (runs.isPresent()) {
            throw new Unfit("是 ." + runs.get() + " 文件，不能上传；" + ALLOWED);
        }
        try (var content = new Content(file)) {
            var type = byContent(file, content, given);
            Disguise.refuse(content, type);
            agree(given, type);
            return type;
        }
    }

    private FileType byContent(Path file, Content content, String given) throws IOException, Unfit {
        if (content.says(0, "PK\3\4")) {
            return OfficeZip.check(file);
        }
        if (content.says(0, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return OldOffice.check(file);
        }
        if (PdfEdges.begins(content)) {
            return PdfCheck.check(content);
        }
        return switch (detected(file)) {
            case "image/jpeg" -> Picture.jpeg(content);
            case "image/png" -> Picture.png(content);
            case "image/webp" -> Picture.webp(content);
            case "image/heic", "image/heif" -> HeicPicture.check(content);
            case "application/pdf" -> PdfCheck.check(content);
            case "text/plain" -> PlainText.check(file);
            // What Tika's core does not know may still be Chinese text in the old national encoding.
            case "application/octet-stream" -> {
                if (!FileNames.extension(given).equals("txt")) {
                    throw new Unfit("不是可以上传的文件类型；" + ALLOWED);
                }
                yield PlainText.check(file);
            }
            default -> throw new Unfit("不是可以上传的文件类型；" + ALLOWED);
        };
    }

    private String detected(Path file) throws IOException {
        try (var stream = new BufferedInputStream(Files.newInputStream(file))) {
            return Kinds.KNOWN.detect(stream);
        }
    }

    /** A name that claims another kind of content misleads whoever opens it. */
    private static void agree(String given, FileType type) throws Unfit {
        boolean misleading = FileType.named(given)
                .filter(claimed -> claimed.family() != type.family())
                .isPresent();
        if (misleading) {
            throw new Unfit("的内容与文件名不符，名为 ." + FileNames.extension(given) + "，实际是 "
                    + type.extensions().get(0) + "；请改正文件名后再上传");
        }
    }
}
