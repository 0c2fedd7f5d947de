package jianyi.suggestion.files;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import jianyi.calendar.BeijingClock;
import jianyi.casework.store.CaseFile;
import jianyi.casework.store.CaseFiles;
import jianyi.suggestion.sheet.ArchivePart;
import jianyi.suggestion.sight.Sight;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the archive of a finished case holds of its files: those its reader finds on the sheet, under the names shown there. */
@Component
@Order(10)
class FilesArchive implements ArchivePart {

    private final CaseFiles files;
    private final FileRights rights;
    private final FilesPart sheet;

    FilesArchive(CaseFiles files, FileRights rights, FilesPart sheet) {
        this.files = files;
        this.rights = rights;
        this.sheet = sheet;
    }

    /** One file, fetched from the database when its turn to be written comes. */
    private record Kept(String name, LocalDate day, String note, long id, CaseFiles files) implements Item {

        @Override
        public void writeTo(OutputStream out) throws IOException {
            files.copy(id, out);
        }
    }

    /** A removed file has no content any more; of its removal the timeline tells. */
    @Override
    public List<? extends Item> of(Sight sight) {
        return files.of(sight.suggestion().number()).stream()
                .filter(file -> !file.removed() && rights.mayRead(sight, file))
                .map(file -> kept(sight, file))
                .toList();
    }

    private Kept kept(Sight sight, CaseFile file) {
        var day = BeijingClock.day(file.uploadedAt());
        var note = sheet.kindOf(file) + "，" + sheet.uploader(sight, file) + "上传";
        return new Kept(sheet.nameFor(sight, file), day, note, file.id(), files);
    }
}
