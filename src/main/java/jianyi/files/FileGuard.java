package jianyi.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import jianyi.files.content.FileCheck;
import jianyi.files.content.FileNames;
import jianyi.flow.Refusal;
import org.springframework.stereotype.Component;

/** Judges a file that came packed in another one as if it had been uploaded by itself. */
@Component
public class FileGuard {

    private final FileCheck check;
    private final Clamav clamav;

    FileGuard(FileCheck check, Clamav clamav) {
        this.check = check;
        this.clamav = clamav;
    }

    /**
     * A file that was found harmless.
     *
     * @param name fit to be shown and saved
     * @param type media type of its content
     */
    public record Harmless(String name, String type) {}

    /** @throws Refusal 400 for what an upload would be refused for */
    public Harmless check(String name, byte[] content) {
        try {
            var path = Files.createTempFile("jianyi", ".packed");
            try {
                Files.write(path, content);
                var type = check.check(path, name);
                clamav.scan(path, FileNames.shown(name));
                return new Harmless(FileNames.cleaned(name, type), type.media());
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
