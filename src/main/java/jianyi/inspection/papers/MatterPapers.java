package jianyi.inspection.papers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.calendar.ChineseDates;
import jianyi.casework.time.Terms;
import jianyi.flow.Refusal;
import jianyi.inspection.Inspection;
import jianyi.inspection.InspectionAccess;
import jianyi.inspection.InspectionAccess.Sight;
import jianyi.inspection.Supervised;
import jianyi.inspection.correction.Opinion;
import jianyi.inspection.correction.Opinions;
import jianyi.inspection.correction.Signing;
import jianyi.inspection.correction.Signings;
import jianyi.inspection.tally.Tallies;
import jianyi.inspection.tally.Tally;
import jianyi.office.Offices;
import jianyi.papers.LetterText;
import jianyi.papers.PaperTemplate;
import jianyi.papers.PaperTemplates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which papers a matter has by now, who may have which, and each as a Word file. */
@Component
public class MatterPapers {

    private static final PaperTemplate TEMPLATE = new PaperTemplate("inspection", "监督文书", List.of("标题", "正文"));

    private final InspectionAccess access;
    private final PaperWording wording;
    private final PaperTemplates templates;
    private final Opinions opinions;
    private final Signings signings;
    private final Tallies tallies;
    private final Supervised supervised;
    private final Offices offices;
    private final Terms terms;

    MatterPapers(
            InspectionAccess access,
            PaperWording wording,
            PaperTemplates templates,
            Opinions opinions,
            Signings signings,
            Tallies tallies,
            Supervised supervised,
            Offices offices,
            Terms terms) {
        this.access = access;
        this.wording = wording;
        this.templates = templates;
        this.opinions = opinions;
        this.signings = signings;
        this.tallies = tallies;
        this.supervised = supervised;
        this.offices = offices;
        this.terms = terms;
    }

    /** A paper there is for somebody. */
    public record Available(String title, String path) {}

    /** A file and what to call it. */
    record Made(String name, byte[] docx) {}

    /** Everything this person may have of a matter he may read. */
    public List<Available> listing(Viewer viewer, Inspection it) {
        return Stream.of(MatterPaper.values())
                .filter(paper -> there(it, paper) && may(viewer, it, paper))
                .map(paper ->
                        new Available(title(it, paper), "/inspections/" + it.number() + "/papers/" + paper.path()))
                .toList();
    }

    /** One paper. @throws Refusal 404 when there is no such matter or paper, 403 when it is not for this person */
    @Transactional(readOnly = true)
    Made of(Viewer viewer, String number, String step) {
        var it = access.readable(viewer, number);
        var paper = MatterPaper.of(step).orElseThrow(MatterPapers::none);
        if (!may(viewer, it, paper)) {
            throw Refusal.forbidden("这份文件现在还不能下载，或者只供开展监督的机关使用");
        }
        if (!there(it, paper)) {
            throw none();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("编号", "编号 " + it.number());
        values.put("标题", LetterText.line(it.title() + title(it, paper)));
        values.put("题注", it.kind().label() + (it.law() == null ? "" : "，《" + LetterText.line(it.law()) + "》"));
        values.put("正文", wording.of(it, paper, shown(viewer, it)));
        values.put(
                "落款",
                paper == MatterPaper.CORRECTIONS ? signer(viewer, it) : LetterText.formal(offices.get(it.body())));
        values.put("日期", ChineseDates.format(day(it, paper)));
        return new Made(it.title() + title(it, paper), templates.fill(TEMPLATE, values));
    }

    /** The day the paper is of, not the day it is handed out. */
    private LocalDate day(Inspection it, MatterPaper paper) {
        var day =
                switch (paper) {
                    case SCHEME -> it.preparedOn();
                    case NOTICE -> it.noticeDate();
                    case RECORDS -> it.gatheredOn();
                    case REPORT, OPINIONS -> it.adoptedOn();
                    case CORRECTIONS ->
                        signings.of(it.number()).stream()
                                .filter(Signing::signed)
                                .map(Signing::signedOn)
                                .max(LocalDate::compareTo)
                                .orElse(null);
                    case TALLY ->
                        tallies.last(it.number()).map(Tally::recordedOn).orElse(null);
                };
        return day == null ? terms.today() : day;
    }

    private String title(Inspection it, MatterPaper paper) {
        return paper == MatterPaper.OPINIONS ? supervised.opinionName(it.body()) : paper.title();
    }

    private String signer(Viewer viewer, Inspection it) {
        var addressees =
                shown(viewer, it).stream().map(Opinion::addressee).distinct().toList();
        return addressees.size() == 1
                ? LetterText.formal(offices.get(addressees.get(0)))
                : LetterText.formal(offices.get(it.body()));
    }

    /** The opinions this person may read. */
    List<Opinion> shown(Viewer viewer, Inspection it) {
        var sight = access.sight(viewer, it);
        var mine = access.offices(viewer);
        return opinions.of(it.number()).stream()
                .filter(one -> all(sight) || mine.contains(one.addressee()) || mine.contains(one.owner()))
                .toList();
    }

    private static boolean all(Sight sight) {
        return sight == Sight.INSIDE || sight == Sight.PUBLISHED;
    }

    private boolean there(Inspection it, MatterPaper paper) {
        return switch (paper) {
            case SCHEME -> it.preparedOn() != null;
            case NOTICE -> it.preparedOn() != null && !it.unannounced();
            case RECORDS -> it.preparedOn() != null && it.kind().drafted();
            case REPORT -> it.gatheredOn() != null && it.kind().drafted();
            case OPINIONS, CORRECTIONS -> !opinions.of(it.number()).isEmpty();
            case TALLY -> !tallies.of(it.number()).isEmpty();
        };
    }

    /** Records name who found what and stay inside, as do scheme and report until the report is adopted. */
    private boolean may(Viewer viewer, Inspection it, MatterPaper paper) {
        var sight = access.sight(viewer, it);
        if (sight == Sight.INSIDE || sight == Sight.ASKED) {
            return sight == Sight.INSIDE;
        }
        return switch (paper) {
            case SCHEME, RECORDS -> false;
            case NOTICE -> sight == Sight.CONCERNED;
            case REPORT, OPINIONS -> it.adoptedOn() != null;
            case CORRECTIONS -> true;
            case TALLY -> it.publishedOn() != null;
        };
    }

    private static Refusal none() {
        return Refusal.notFound("这件监督事项没有这份文件");
    }
}
