package jianyi.suggestion.files;

import java.util.List;
import java.util.Optional;
import jianyi.casework.store.CaseFile;
import jianyi.casework.store.CaseFiles;
import jianyi.suggestion.sheet.SheetPart;
import jianyi.suggestion.sight.Sight;
import jianyi.suggestion.time.SheetDates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The sheet's part 附件: the files this reader may know of, and what he may add and remove. */
@Component
@Order(50)
class FilesPart implements SheetPart {

    private final CaseFiles files;
    private final FileRights rights;
    private final SheetDates dates;

    FilesPart(CaseFiles files, FileRights rights, SheetDates dates) {
        this.files = files;
        this.rights = rights;
        this.dates = dates;
    }

    /** What the fragment shows. */
    record Facts(List<Row> rows, List<Choice> places, boolean confidential) {}

    /** A place a file may be added to. */
    record Choice(String key, String label) {}

    /** One file; {@code gone} tells of a removal, null when it is there. */
    record Row(
            long id, String kind, String name, String size, String who, String when, String gone, boolean removable) {}

    @Override
    public String id() {
        return "files";
    }

    @Override
    public String heading() {
        return "附件";
    }

    @Override
    public Optional<Facts> of(Sight sight) {
        var rows = files.of(sight.suggestion().number()).stream()
                .filter(file -> rights.mayRead(sight, file))
                .map(file -> row(sight, file))
                .toList();
        var places = rights.places(sight).stream()
                .map(place -> new Choice(place.key(), place.label()))
                .toList();
        boolean warned = sight.suggestion().confidential() && sight.author();
        return rows.isEmpty() && places.isEmpty() ? Optional.empty() : Optional.of(new Facts(rows, places, warned));
    }

    private Row row(Sight sight, CaseFile file) {
        boolean hidden = hidden(sight, file);
        return new Row(
                file.id(),
                kindOf(file),
                nameFor(sight, file),
                file.shownSize(),
                uploader(sight, file),
                dates.minute(file.uploadedAt()),
                file.removed() ? gone(file, hidden) : null,
                rights.mayRemove(sight, file));
    }

    private String gone(CaseFile file, boolean hidden) {
        return hidden
                ? "已删除"
                : dates.minute(file.removedAt()) + " " + file.removedName() + "删除：" + file.removalReason();
    }

    /** 答复附件（某单位）. */
    String kindOf(CaseFile file) {
        return file.kind().label()
                + rights.unitOf(file).map(unit -> "（" + unit + "）").orElse("");
    }

    /** Who added it, as this reader may know. */
    String uploader(Sight sight, CaseFile file) {
        return hidden(sight, file) ? Sight.CONFIDENTIAL : file.uploadedName();
    }

    /** The name this reader sees and saves; a confidential author's own name for a photo could tell whose it is. */
    String nameFor(Sight sight, CaseFile file) {
        if (!hidden(sight, file)) {
            return file.name();
        }
        long place = files.of(file.number()).stream()
                .filter(other -> other.kind() == file.kind() && other.id() <= file.id())
                .count();
        return file.kind().label() + place + file.end();
    }

    private static boolean hidden(Sight sight, CaseFile file) {
        return !file.kind().ofUnit() && !sight.author();
    }
}
