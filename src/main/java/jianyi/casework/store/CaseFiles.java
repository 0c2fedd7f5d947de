package jianyi.casework.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import jianyi.access.Viewer;
import jianyi.files.Incoming;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files' tables. Callers hold the lock on the case's row when they write. */
@Repository
public class CaseFiles {

    private static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;

    CaseFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every file of a case, removed ones too, in the order they came. */
    public List<CaseFile> of(String number) {
        return jdbc.sql("select * from case_file where number = ? order by id")
                .param(number)
                .query(CaseFile.class)
                .list();
    }

    /** One file of this case, or empty. */
    public Optional<CaseFile> find(String number, long id) {
        return jdbc.sql("select * from case_file where number = ? and id = ?")
                .params(number, id)
                .query(CaseFile.class)
                .optional();
    }

    /** Stores a file where it belongs. @return its id */
    public long add(String number, Place place, Incoming file, Viewer by, OffsetDateTime at) {
        long id = jdbc.sql("""
                        insert into case_file (number, kind, handling, version, name, type, size, sha256, step,
                            uploaded_by, uploaded_name, uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        number,
                        place.kind().name(),
                        place.handling(),
                        place.version(),
                        file.name(),
                        file.type().media(),
                        file.size(),
                        file.sha256(),
                        place.step(),
                        by.id(),
                        by.name(),
                        at)
                .query(Long.class)
                .single();
        pieces(id, file);
        return id;
    }

    private void pieces(long id, Incoming file) {
        try (var content = Files.newInputStream(file.path())) {
            int place = 0;
            for (var piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                jdbc.sql("insert into case_file_piece (file, place, bytes) values (?, ?, ?)")
                        .params(id, place++, piece)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file's content out, piece by piece; no connection is held while a slow reader takes his time. */
    public void copy(long id, OutputStream out) throws IOException {
        for (int place = 0; ; place++) {
            var piece = jdbc.sql("select bytes from case_file_piece where file = ? and place = ?")
                    .params(id, place)
                    .query(byte[].class)
                    .optional();
            if (piece.isEmpty()) {
                return;
            }
            out.write(piece.get());
        }
    }

    /** Takes the content away and keeps the row. */
    public void remove(long id, Viewer by, OffsetDateTime at, String reason) {
        jdbc.sql("""
                        update case_file set removed_by = ?, removed_name = ?, removed_at = ?, removal_reason = ?
                        where id = ?""").params(by.id(), by.name(), at, reason, id).update();
        jdbc.sql("delete from case_file_piece where file = ?").param(id).update();
    }

    /** Whether a file that has not been removed belongs to this version of a unit's reply. */
    public boolean hasReply(long handling, int version) {
        return jdbc.sql("""
                        select exists (select from case_file
                            where handling = ? and kind = 'REPLY' and version = ? and removed_at is null)""").params(handling, version).query(Boolean.class).single();
    }
}
