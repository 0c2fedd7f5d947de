package jianyi.suggestion.papers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import jianyi.access.Viewer;
import jianyi.flow.Refusal;
import jianyi.papers.LetterText;
import jianyi.papers.PaperTemplates;
import jianyi.suggestion.Handling;
import jianyi.suggestion.sight.CaseAccess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The papers of many cases in one print, after a whole session has been assigned. */
@Component
public class BulkPapers {

    /** How many cases one print holds; more than a session brings to a town or a district. */
    public static final int MOST = 500;

    private final CaseBundles files;
    private final CaseAccess access;
    private final Papers papers;
    private final PaperHead head;
    private final PaperTemplates templates;
    private final ReceiptWording receipts;

    BulkPapers(
            CaseBundles files,
            CaseAccess access,
            Papers papers,
            PaperHead head,
            PaperTemplates templates,
            ReceiptWording receipts) {
        this.files = files;
        this.access = access;
        this.papers = papers;
        this.head = head;
        this.templates = templates;
        this.receipts = receipts;
    }

    /**
     * All 交办单 of several cases in one file, each on a page of its own: in the order of the numbers given, and in each case the units
     * of the present round. Left out without a word is what the person may not have or what has no unit yet.
     *
     * @throws Refusal 404 when nothing is left, 400 when there are more than {@link #MOST} numbers
     */
    @Transactional
    public Papers.Paper assignments(Viewer viewer, List<String> numbers) {
        var sheets = new ArrayList<Map<String, Object>>();
        for (CaseBundle file : open(viewer, numbers)) {
            for (Handling work : file.present()) {
                if (PaperRights.mayHave(file, PaperKind.ASSIGNMENT, work)) {
                    sheets.addAll(papers.sheets(file, PaperKind.ASSIGNMENT, work));
                }
            }
        }
        if (sheets.isEmpty()) {
            throw Refusal.notFound("所选的建议都还没有可以打印的交办单");
        }
        return new Papers.Paper("交办单-" + sheets.size() + "份", templates.fill(PaperKind.ASSIGNMENT.template(), sheets));
    }

    /**
     * One 签收单 for the units of several cases, under the same rules as {@link #assignments}.
     *
     * @throws Refusal 404 when nothing is left, 400 when there are more than {@link #MOST} numbers
     */
    @Transactional
    public Papers.Paper receipts(Viewer viewer, List<String> numbers) {
        var cases = open(viewer, numbers).stream()
                .filter(file -> PaperRights.mayHave(file, PaperKind.RECEIPT, null))
                .filter(file -> !file.present().isEmpty())
                .toList();
        if (cases.isEmpty()) {
            throw Refusal.notFound("所选的建议都还没有交办到单位，没有签收单");
        }
        var values = cases.size() == 1 ? head.of(cases.get(0)) : head.ofMany(cases.size());
        values.put("人大机关", LetterText.congressOffice(cases.get(0).body()));
        values.put("人大电话", LetterText.line(cases.get(0).body().phone()));
        values.putAll(receipts.list(receipts.lines(cases), cases.size()));
        return new Papers.Paper("签收单-" + cases.size() + "件", templates.fill(PaperKind.RECEIPT.template(), values));
    }

    private List<CaseBundle> open(Viewer viewer, List<String> numbers) {
        if (numbers.size() > MOST) {
            throw Refusal.invalid("一次最多打印 " + MOST + " 件建议，请分几次打印");
        }
        var once = new LinkedHashSet<>(numbers);
        return once.stream()
                .filter(number -> access.mayRead(viewer, number))
                .map(number -> files.open(viewer, number))
                .toList();
    }
}
