package jianyi.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import jianyi.files.content.FileCheck;
import jianyi.files.content.FileNames;
import jianyi.files.content.FileType;
import jianyi.files.content.Unfit;
import jianyi.flow.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes uploads in: each is checked before the database hears of it, and all are refused with the first one that is. */
@Component
public class Admission {

    private final FileCheck check;
    private final Clamav clamav;

    Admission(FileCheck check, Clamav clamav) {
        this.check = check;
        this.clamav = clamav;
    }

    /**
     * The files, checked, in the order sent; what a browser sends for an empty choice is passed over. Photos come without place, day,
     * camera and owner.
     *
     * @throws Refusal 400 for a file that is not taken, 503 when the virus check does not answer
     */
    public List<Incoming> take(List<MultipartFile> uploads) {
        return take(uploads, true);
    }

    /** The same with photos as they were taken: evidence whose time and place count; only {@link Cleaning} copies of it may leave. */
    public List<Incoming> evidence(List<MultipartFile> uploads) {
        return take(uploads, false);
    }

    private List<Incoming> take(List<MultipartFile> uploads, boolean anonymous) {
        var taken = new ArrayList<Incoming>();
        try {
            for (MultipartFile upload : uploads) {
                if (!upload.isEmpty()
                        || !String.valueOf(upload.getOriginalFilename()).isBlank()) {
                    taken.add(one(upload, anonymous));
                }
            }
            return taken;
        } catch (RuntimeException e) {
            taken.forEach(Incoming::close);
            throw e;
        }
    }

    private Incoming one(MultipartFile upload, boolean anonymous) {
        Path path = null;
        boolean good = false;
        try {
            path = Files.createTempFile("jianyi", ".upload");
            upload.transferTo(path);
            var given = upload.getOriginalFilename();
            var type = check.check(path, given);
            clamav.scan(path, FileNames.shown(given));
            if (anonymous) {
                anonymous(path, type, given);
            }
            var taken = new Incoming(path, FileNames.cleaned(given, type), type, Files.size(path), digest(path));
            good = true;
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!good) {
                discard(path);
            }
        }
    }

    static void anonymous(Path photo, FileType type, String given) throws IOException {
        try {
            if (type == FileType.JPEG) {
                Anonymous.make(photo);
            } else if (type == FileType.HEIC) {
                HeicFacts.blank(photo);
            }
        } catch (Unfit e) {
            throw Refusal.invalid("“" + FileNames.shown(given) + "”" + e.getMessage());
        }
    }

    private static void discard(Path path) {
        if (path != null) {
            Incoming.discard(path);
        }
    }

    private static String digest(Path path) throws IOException {
        try (var stream = new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
