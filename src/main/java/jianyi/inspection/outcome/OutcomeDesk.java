package jianyi.inspection.outcome;

import java.util.HashMap;
import jianyi.casework.time.DeadlineDesk;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.followup.supervision.SupervisionDesk;
import jianyi.inspection.Inspection;
import jianyi.inspection.InspectionEntry;
import jianyi.inspection.InspectionNews;
import jianyi.inspection.InspectionStart;
import jianyi.inspection.Inspections;
import jianyi.inspection.Kind;
import jianyi.inspection.Opening;
import jianyi.inspection.State;
import jianyi.inspection.correction.Opinions;
import jianyi.office.Role;
import jianyi.office.Setting;
import jianyi.office.Settings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a matter: it is told to the deputies and made public (监督法 第十条、第三十七条), or followed up. */
@Service
public class OutcomeDesk {

    private final Inspections inspections;
    private final InspectionStart start;
    private final Opinions opinions;
    private final Settings settings;
    private final Chronicle chronicle;
    private final InspectionNews news;
    private final DeadlineDesk dates;
    private final SupervisionDesk supervisions;
    private final Terms terms;

    OutcomeDesk(
            Inspections inspections,
            InspectionStart start,
            Opinions opinions,
            Settings settings,
            Chronicle chronicle,
            InspectionNews news,
            DeadlineDesk dates,
            SupervisionDesk supervisions,
            Terms terms) {
        this.inspections = inspections;
        this.start = start;
        this.opinions = opinions;
        this.settings = settings;
        this.chronicle = chronicle;
        this.news = news;
        this.dates = dates;
        this.supervisions = supervisions;
        this.terms = terms;
    }

    /** Whether there is an opinion to be handled. */
    public boolean opined(String number) {
        return !opinions.of(number).isEmpty();
    }

    /** Begins the inspection that follows this one up; both lead to each other. @return its number */
    @Transactional
    public String followUp(String number) {
        var it = inspections.lock(number);
        var follows = start.begin(
                new Opening(
                        it.body(),
                        it.keeper(),
                        titled("关于“" + it.title() + "”的跟踪检查"),
                        it.kind() == Kind.REPORT ? Kind.VISIT : it.kind(),
                        it.law(),
                        it.unit(),
                        "上次研究处理情况测评未达到规定票数（" + number + "）",
                        it.planItem(),
                        number),
                "对" + number + "跟踪检查");
        chronicle.note(number, InspectionEntry.FOLLOWED_UP, "开展跟踪检查", follows);
        return follows;
    }

    private static String titled(String title) {
        return title.length() > 100 ? title.substring(0, 99) + "…" : title;
    }

    /** Closes the matter; an evaluation stays inside unless the body's rule makes it public. */
    @Transactional
    public void publish(String number) {
        var it = inspections.lock(number);
        boolean open = it.kind() != Kind.EVALUATION
                || settings.text(it.body(), Setting.EVALUATION_PUBLIC).equals("yes");
        var end = new HashMap<String, Object>();
        end.put("closed_on", terms.today());
        end.put("published_on", open ? terms.today() : null);
        end.put("state", State.CLOSED.name());
        inspections.set(number, end);
        dates.end(number);
        supervisions.drop(number, "监督事项已办结");
        chronicle.note(number, InspectionEntry.PUBLISHED, open ? "办结，公开结果并告知代表" : "办结，评议结果不公开", null);
        tell(it, open);
    }

    private void tell(Inspection it, boolean open) {
        if (open) {
            news.post(
                    it,
                    it.body(),
                    Role.DEPUTY,
                    "published",
                    it.kind().label() + "结果",
                    "“" + it.title() + "”已经办结，报告、意见和研究处理情况可以在案卷里看。");
        }
        news.post(it, it.body(), Role.CHAIR, "closed", it.kind().label() + "办结", "“" + it.title() + "”已经办结。");
    }
}
