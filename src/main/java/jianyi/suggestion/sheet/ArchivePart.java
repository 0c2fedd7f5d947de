package jianyi.suggestion.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import jianyi.suggestion.sight.Sight;

/**
 * What a package of its own adds to the archive of a finished case, for example the files attached to it. Parts stand behind the
 * papers and letters, in the order of their {@code @Order}.
 */
public interface ArchivePart {

    /** What this reader may take away of this case, in the order it shall stand; read once, before the first byte is sent. */
    List<? extends Item> of(Sight sight);

    /** One file of the archive. */
    interface Item {

        /** The file's name with its ending, as people know it; it need not be unique. */
        String name();

        /** Its day, for the table of contents, or null. */
        LocalDate day();

        /** A word for the table of contents, for example who added it; may be empty. */
        String note();

        /**
         * Writes the whole content and leaves the stream open.
         *
         * @throws IOException when it cannot be read or the receiver has gone
         */
        void writeTo(OutputStream out) throws IOException;
    }
}
