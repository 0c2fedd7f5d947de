package jianyi.auditor;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import jianyi.access.Entrance;
import jianyi.access.SignIns;
import jianyi.audit.Act;
import jianyi.audit.Asked;
import jianyi.audit.AuditLine;
import jianyi.audit.AuditLines;
import jianyi.audit.RecordProtection;
import jianyi.audit.Sealer;
import jianyi.flow.Refusal;
import jianyi.intake.book.SheetWriter;
import jianyi.intake.book.WorkbookFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The audit administrator's page: who changed which right or rule, what was exported, refused and read in confidence, who signed in. */
@Controller
class AuditPages {

    private static final int ROWS = 100;
    private static final int LAST_PAGE = 10_000;
    private static final int MOST_EXPORTED = 100_000;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final AuditLines entries;
    private final Sealer sealer;
    private final RecordProtection protection;
    private final SignIns signIns;
    private final Clock clock;

    AuditPages(AuditLines entries, Sealer sealer, RecordProtection protection, SignIns signIns, Clock clock) {
        this.entries = entries;
        this.sealer = sealer;
        this.protection = protection;
        this.signIns = signIns;
        this.clock = clock;
    }

    @Bean
    static Entrance record() {
        return new Entrance(120, "/audit", "审计记录", Entrance.toDuty("auditadmin"));
    }

    /** The newest first; with {@code check} the whole record is checked before. */
    @GetMapping("/audit")
    ModelAndView audit(@RequestParam Map<String, String> typed) {
        try {
            return page(AuditQuery.of(typed), null, 200);
        } catch (Refusal refusal) {
            return page(AuditQuery.nothing(typed), refusal.getMessage(), refusal.status());
        }
    }

    private ModelAndView page(AuditQuery query, String wrong, int status) {
        int shown = Math.min(query.page(), LAST_PAGE);
        List<AuditLine> rows = entries.page(query.asked(), ROWS + 1, shown * ROWS);
        var page = new ModelAndView("audit", HttpStatusCode.valueOf(status));
        page.addObject("query", query);
        page.addObject("wrong", wrong);
        page.addObject("kinds", Act.Kind.values());
        page.addObject("zone", clock.getZone());
        page.addObject("page", shown);
        page.addObject("rows", rows.stream().limit(ROWS).toList());
        page.addObject("more", rows.size() > ROWS);
        page.addObject("verdict", query.check() ? sealer.check() : sealer.present());
        page.addObject("owned", protection.owned());
        page.addObject("signIns", signIns.page(ROWS, shown * ROWS));
        return page;
    }

    /** The lines asked for as a spreadsheet; that it was made is a line of its own. */
    @GetMapping("/audit.xlsx")
    ResponseEntity<byte[]> export(@RequestParam Map<String, String> typed) {
        Asked asked = AuditQuery.of(typed).asked();
        List<List<String>> lines =
                entries.page(asked, MOST_EXPORTED, 0).stream().map(this::line).toList();
        return WorkbookFiles.attachment(
                "审计记录" + LocalDate.now(clock),
                SheetWriter.write(List.of(new SheetWriter.Sheet(
                        "审计记录", List.of("编号", "时间", "类别", "操作人", "对象", "操作", "原来", "现在", "来源地址"), lines))));
    }

    private List<String> line(AuditLine entry) {
        return List.of(
                String.valueOf(entry.id()),
                WHEN.format(entry.at().atZoneSameInstant(clock.getZone())),
                entry.kind().label(),
                entry.doer(),
                entry.whom(),
                entry.words(),
                text(entry.before()),
                text(entry.after()),
                entry.address());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
