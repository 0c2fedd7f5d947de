package jianyi.suggestion.papers;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jianyi.access.Viewer;
import jianyi.flow.Refusal;
import jianyi.papers.PaperTemplates;
import jianyi.suggestion.Handling;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases on paper: made from the case each time they are asked for, and never stored. */
@Component
public class Papers {

    private final CaseBundles files;
    private final PaperHead head;
    private final PaperTemplates templates;
    private final Map<PaperKind, PaperWording> wordings = new EnumMap<>(PaperKind.class);

    Papers(CaseBundles files, PaperHead head, PaperTemplates templates, List<PaperWording> wordings) {
        this.files = files;
        this.head = head;
        this.templates = templates;
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
    @Transactional
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
    boolean has(CaseBundle file, PaperKind kind, Handling work) {
        return PaperRights.mayHave(file, kind, work) && wordings.get(kind).exists(file, work);
    }

    /** A paper that exists, for a reader who may have it. */
    Paper print(CaseBundle file, PaperKind kind, Handling work) {
        var sheets = sheets(file, kind, work);
        return new Paper(name(file, kind, sheets.get(0)), templates.fill(kind.template(), sheets));
    }

    private static String name(CaseBundle file, PaperKind kind, Map<String, Object> sheet) {
        String unit = kind.ofOneUnit() ? "-" + sheet.get("承办单位") : "";
        return kind.title() + "-" + file.it().shownNumber() + unit;
    }

    /** The sheets of a paper that exists, each with the head every paper has. */
    List<Map<String, Object>> sheets(CaseBundle file, PaperKind kind, Handling work) {
        return wordings.get(kind).sheets(file, work).stream()
                .map(sheet -> {
                    var values = head.of(file);
                    values.putAll(sheet);
                    return values;
                })
                .toList();
    }

    private static Refusal none() {
        return Refusal.notFound("这件建议没有这份材料");
    }
}
