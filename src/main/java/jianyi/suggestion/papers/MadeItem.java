package jianyi.suggestion.papers;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.function.Supplier;
import jianyi.suggestion.sheet.ArchivePart;

/** A paper or letter of an archive; it is made when its turn to be written comes. */
record MadeItem(String name, LocalDate day, String note, Supplier<byte[]> maker) implements ArchivePart.Item {

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(maker.get());
    }
}
