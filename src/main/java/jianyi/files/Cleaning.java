package jianyi.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import jianyi.files.content.FileType;
import org.springframework.stereotype.Component;

/** Makes the copy of a kept photo that may leave: without place, day, camera and owner. */
@Component
public class Cleaning {

    /** The copy's bytes. @param shown the photo's name, for the sentence when it cannot be cleaned */
    public byte[] of(byte[] photo, FileType type, String shown) {
        try {
            var path = Files.createTempFile("jianyi", ".copy");
            try {
                Files.write(path, photo);
                Admission.anonymous(path, type, shown);
                return Files.readAllBytes(path);
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
