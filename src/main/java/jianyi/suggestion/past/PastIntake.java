package jianyi.suggestion.past;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.deputy.Deputies;
import jianyi.files.FileGuard;
import jianyi.flow.Refusal;
import jianyi.intake.Change;
import jianyi.intake.Intake;
import jianyi.intake.Judged;
import jianyi.intake.Upload;
import jianyi.intake.book.Book;
import jianyi.intake.book.Books;
import jianyi.intake.book.SafeZip;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** Past suggestions of one congress from a workbook, their letters from packed files; either may come without the other. */
@Component
public class PastIntake implements Intake {

    private static final String LETTERS = "信件";
    private static final SafeZip ZIP = new SafeZip(10_000, 400L * 1024 * 1024);

    /** What {@link PastLetters#stored} says of a letter that is named and was never brought. */
    private static final Set<String> NOWHERE = Set.of("null");

    private final Viewers viewers;
    private final Offices offices;
    private final Deputies deputies;
    private final PastTable past;
    private final PastLetters letters;
    private final FileGuard guard;
    private final Clock clock;

    PastIntake(
            Viewers viewers,
            Offices offices,
            Deputies deputies,
            PastTable past,
            PastLetters letters,
            FileGuard guard,
            Clock clock) {
        this.viewers = viewers;
        this.offices = offices;
        this.deputies = deputies;
        this.past = past;
        this.letters = letters;
        this.guard = guard;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "past";
    }

    @Override
    public String heading() {
        return "导入历史建议";
    }

    @Override
    public String home() {
        return "/cases/past";
    }

    @Override
    public int portion() {
        return 200;
    }

    @Override
    public void check(String scope) {
        if (congresses().stream().noneMatch(office -> office.code().equals(scope))) {
            throw Refusal.forbidden("只有受理机关的工作人员和区人大常委会工作人员可以导入历史建议");
        }
    }

    /** The congresses whose clerk is signed in, and the towns of a district whose clerk is. */
    List<Office> congresses() {
        Viewer viewer = viewers.current();
        Set<String> own = viewer.bodies(Role.CLERK);
        return offices.all().stream()
                .filter(office -> office.kind().isCongress())
                .filter(office -> own.contains(office.code())
                        || office.kind() == OfficeKind.TOWN && own.contains(office.parent()))
                .toList();
    }

    @Override
    public Book book(Upload upload) {
        return upload.files().stream()
                .filter(file -> ends(file, ".xlsx"))
                .findFirst()
                .map(file -> Books.read(file.content(), PastSheet.WANTED))
                .orElseGet(() -> new Book(List.of(
                        new Book.Table(PastSheet.NAME, PastSheet.WANTED.get(0).needed(), List.of()))));
    }

    @Override
    public List<Judged> judge(Upload upload) {
        upload.files().stream()
                .filter(file -> !ends(file, ".xlsx") && !ends(file, ".zip"))
                .findFirst()
                .ifPresent(file -> {
                    throw Refusal.invalid("“" + file.name() + "”不能导入，只能是 .xlsx 工作簿和 .zip 压缩包");
                });
        if (upload.files().stream().filter(file -> ends(file, ".xlsx")).count() > 1) {
            throw Refusal.invalid("一次只能导入一个工作簿");
        }
        String body = upload.scope();
        PastReader reader = new PastReader(
                past.known(body), past::rows, deputies.everOf(body), unitsOf(body), LocalDate.now(clock));
        List<Judged> rows = reader.judge(book(upload).table(PastSheet.NAME));
        Map<String, Set<String>> stored = letters.stored(body);
        List<Judged> packed = letters(upload, named(rows), stored);
        Set<String> there = there(packed, stored);
        return Stream.concat(rows.stream().map(row -> withAbsent(row, there)), packed.stream())
                .toList();
    }

    /** The letters there will be: those that came along and those stored before. */
    private static Set<String> there(List<Judged> packed, Map<String, Set<String>> stored) {
        return Stream.concat(
                        packed.stream()
                                .map(Judged::fact)
                                .filter(Packed.class::isInstance)
                                .map(fact -> ((Packed) fact).name()),
                        stored.keySet().stream()
                                .filter(name -> !stored.get(name).equals(NOWHERE)))
                .collect(Collectors.toSet());
    }

    /** Says of a row which of its letters nobody has brought yet; they may come later. */
    private static Judged withAbsent(Judged row, Set<String> there) {
        if (!(row.fact() instanceof PastRow fact) || there.containsAll(fact.files())) {
            return row;
        }
        String absent = fact.files().stream()
                .filter(name -> !there.contains(name))
                .collect(Collectors.joining("、", "还没有上传的文件：", ""));
        String remark = row.remark() == null ? absent : row.remark() + "\n" + absent;
        return new Judged(row.sheet(), row.line(), row.label(), row.change(), remark, fact);
    }

    private List<Office> unitsOf(String body) {
        return offices.governmentOf(body)
                .map(government -> Stream.concat(Stream.of(government), offices.unitsOf(government.code()).stream())
                        .toList())
                .orElse(List.of());
    }

    private static Set<String> named(List<Judged> rows) {
        return rows.stream()
                .map(Judged::fact)
                .filter(PastRow.class::isInstance)
                .flatMap(fact -> ((PastRow) fact).files().stream())
                .collect(Collectors.toSet());
    }

    private List<Judged> letters(Upload upload, Set<String> named, Map<String, Set<String>> stored) {
        LetterNames names = new LetterNames(named, stored.keySet());
        Set<String> met = new HashSet<>();
        List<Judged> judged = new ArrayList<>();
        for (int place = 0; place < upload.files().size(); place++) {
            int zip = place;
            if (ends(upload.files().get(place), ".zip")) {
                ZIP.read(
                        upload.files().get(place).content(),
                        (path, content) -> judged.add(letter(zip, path, content, names, stored, met)));
            }
        }
        return judged;
    }

    private Judged letter(
            int zip, String path, byte[] content, LetterNames names, Map<String, Set<String>> stored, Set<String> met) {
        String packed = PastLetters.plainName(path);
        try {
            LetterNames.check(path);
            String type = guard.check(packed, content).type();
            String name = names.meant(packed);
            if (!met.add(name)) {
                throw Refusal.invalid("压缩包里有两个同名文件");
            }
            Set<String> before = stored.getOrDefault(name, Set.of());
            boolean same = before.equals(Set.of(PastRow.sha256(content)));
            boolean absent = before.isEmpty() || before.equals(NOWHERE);
            Change change = same ? Change.SAME : absent ? Change.NEW : Change.CHANGED;
            String label = packed.equals(name) ? name : packed + "（表格里写作“" + name + "”）";
            return new Judged(
                    LETTERS, 0, label, change, null, new Packed(zip, path, name, type, PastRow.sha256(content)));
        } catch (Refusal refusal) {
            return Judged.faulty(LETTERS, 0, packed.replaceAll("\\p{Cntrl}", " "), refusal.getMessage());
        }
    }

    /** Where a letter lies: in which of the files brought, under which path. */
    private record Packed(int zip, String path, String name, String type, String sha256) {}

    @Override
    public void store(Upload upload, List<Judged> portion) {
        String name = viewers.of(upload.person()).name();
        past.add(upload.scope(), upload.person(), name, rows(portion, Change.NEW));
        past.change(upload.scope(), upload.person(), name, rows(portion, Change.CHANGED));
        Map<Integer, Map<String, Packed>> packed = portion.stream()
                .map(Judged::fact)
                .filter(Packed.class::isInstance)
                .map(Packed.class::cast)
                .collect(Collectors.groupingBy(
                        Packed::zip, Collectors.toMap(Packed::path, Function.identity(), (one, two) -> one)));
        packed.forEach((zip, names) ->
                ZIP.read(upload.files().get(zip).content(), names::containsKey, (path, content) -> {
                    // Two entries may bear one path; only the one that was judged is kept.
                    Packed letter = names.get(path);
                    if (letter.sha256().equals(PastRow.sha256(content))) {
                        letters.store(upload.scope(), letter.name(), letter.type(), content);
                    }
                }));
    }

    private static List<PastRow> rows(List<Judged> portion, Change change) {
        return portion.stream()
                .filter(line -> line.change() == change)
                .map(Judged::fact)
                .filter(PastRow.class::isInstance)
                .map(PastRow.class::cast)
                .toList();
    }

    private static boolean ends(Upload.File file, String ending) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
