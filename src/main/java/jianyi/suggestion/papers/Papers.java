package jianyi.suggestion.papers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import jianyi.access.Viewer;
import jianyi.flow.Refusal;
import jianyi.suggestion.CaseAccess;
import jianyi.suggestion.Handling;
import jianyi.suggestion.LetterText;
import jianyi.suggestion.PaperTemplates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases on paper: made from the case each time they are asked for, and never stored. */
@Component
public class Papers {

    /** How many cases one print holds; more than a whole session brings a town or a district. */
    public static final int MOST = 500;

    private final PaperCases files;
    private final CaseAccess access;
    private final PaperHead head;
    private final PaperTemplates templates;
    private final ReceiptWording receipts;
    private final Map<PaperKind, PaperWording> wordings = new EnumMap<>(PaperKind.class);

    Papers(
            PaperCases files,
            CaseAccess access,
            PaperHead head,
            PaperTemplates templates,
            ReceiptWording receipts,
            List<PaperWording> wordings) {
        this.files = files;
        this.access = access;
        this.head = head;
        this.templates = templates;
        this.receipts = receipts;
        wordings.forEach(wording -> this.wordings.put(wording.kind(), wording));
    }

    /** The file of one paper, and what to call it. */
    public record Paper(String name, byte[] docx) {}

    /**
     * One paper of a case, several sheets of it in one file.
     *
     * @param handling the unit's work it is about; null for papers of the whole case
     * @throws Refusal 404 when there is no such case or paper, 403 when it is not for this person
     */
    @Transactional(readOnly = true)
    public Paper of(Viewer viewer, String number, PaperKind kind, Long handling) {
        var file = files.open(viewer, number);
        if (kind.ofOneUnit() != (handling != null)) {
            throw none();
        }
        Handling work = handling == null ? null : file.handling(handling).orElseThrow(Papers::none);
        if (!PaperRights.mayHave(file, kind, work)) {
            throw Refusal.forbidden("这件建议的" + kind.title() + "不供您打印");
        }
        if (!wordings.get(kind).exists(file, work)) {
            throw none();
        }
        return print(file, kind, work);
    }

    /** Whether the reader of this file may have the paper and there is one. */
    boolean has(PaperCase file, PaperKind kind, Handling work) {
        return PaperRights.mayHave(file, kind, work) && wordings.get(kind).exists(file, work);
    }

    /** A paper that exists, for a reader who may have it. */
    Paper print(PaperCase file, PaperKind kind, Handling work) {
        var sheets = wordings.get(kind).sheets(file, work).stream()
                .map(sheet -> with(head.of(file), sheet))
                .toList();
        return new Paper(name(file, kind, sheets.get(0)), templates.fill(kind.template(), sheets));
    }

    private static String name(PaperCase file, PaperKind kind, Map<String, Object> sheet) {
        String unit = kind.ofOneUnit() ? "-" + sheet.get("承办单位") : "";
        return kind.title() + "-" + file.it().shownNumber() + unit;
    }

    /**
     * All 交办单 of several cases in one file, each on a page of its own: in the order of the numbers given, and in each case the units
     * of the present round. Left out without a word is what the person may not have or what has no unit yet.
     *
     * @throws Refusal 404 when nothing is left, 400 when there are more than {@link #MOST} numbers
     */
    @Transactional(readOnly = true)
    public Paper assignments(Viewer viewer, List<String> numbers) {
        var sheets = new ArrayList<Map<String, Object>>();
        for (PaperCase file : open(viewer, numbers)) {
            for (Handling work : file.handlings()) {
                boolean present = work.round() == file.it().round() && work.state() != Handling.Stage.MOVED;
                if (present && PaperRights.mayHave(file, PaperKind.ASSIGNMENT, work)) {
                    wordings.get(PaperKind.ASSIGNMENT).sheets(file, work).stream()
                            .map(sheet -> with(head.of(file), sheet))
                            .forEach(sheets::add);
                }
            }
        }
        if (sheets.isEmpty()) {
            throw Refusal.notFound("所选的建议都还没有可以打印的交办单");
        }
        return new Paper("交办单-" + sheets.size() + "份", templates.fill(PaperKind.ASSIGNMENT.template(), sheets));
    }

    /**
     * One 签收单 for the units of several cases, under the same rules as {@link #assignments}.
     *
     * @throws Refusal 404 when nothing is left, 400 when there are more than {@link #MOST} numbers
     */
    @Transactional(readOnly = true)
    public Paper receipts(Viewer viewer, List<String> numbers) {
        var cases = open(viewer, numbers).stream()
                .filter(file -> PaperRights.mayHave(file, PaperKind.RECEIPT, null))
                .toList();
        var lines = receipts.lines(cases);
        if (lines.isEmpty()) {
            throw Refusal.notFound("所选的建议都还没有交办到单位，没有签收单");
        }
        var several = new LinkedHashMap<>(head.ofLedger());
        several.put("案号", cases.size() == 1 ? cases.get(0).it().number() : "共" + cases.size() + "件");
        several.put("人大机关", LetterText.formal(cases.get(0).body()));
        several.put("人大电话", LetterText.line(cases.get(0).body().phone()));
        return new Paper(
                "签收单-" + cases.size() + "件",
                templates.fill(PaperKind.RECEIPT.template(), with(several, receipts.list(lines, cases.size()))));
    }

    private List<PaperCase> open(Viewer viewer, List<String> numbers) {
        if (numbers.size() > MOST) {
            throw Refusal.invalid("一次最多打印 " + MOST + " 件建议，请分几次打印");
        }
        return new LinkedHashSet<>(numbers)
                .stream()
                        .filter(number -> access.mayRead(viewer, number))
                        .map(number -> files.open(viewer, number))
                        .toList();
    }

    private static Map<String, Object> with(Map<String, Object> head, Map<String, Object> sheet) {
        var values = new LinkedHashMap<>(head);
        values.putAll(sheet);
        return values;
    }

    private static Refusal none() {
        return Refusal.notFound("这件建议没有这份材料");
    }
}
