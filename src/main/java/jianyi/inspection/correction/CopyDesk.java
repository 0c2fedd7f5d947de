package jianyi.inspection.correction;

import java.util.List;
import java.util.Optional;
import jianyi.access.Viewer;
import jianyi.casework.act.Filled;
import jianyi.casework.act.WayDoor;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.inspection.Inspection;
import jianyi.inspection.InspectionEntry;
import jianyi.inspection.InspectionNews;
import jianyi.inspection.Inspections;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.Role;
import jianyi.office.Setting;
import jianyi.office.Settings;
import jianyi.office.UpperAuthorities;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An opinion about an office led from above 垂直管理 goes to the authority above it as well; a town's is passed on by the district's
 * committee, which is that authority's neighbour.
 */
@Service
public class CopyDesk {

    private static final int WAY = 100;

    private final Inspections inspections;
    private final Opinions opinions;
    private final Copies copies;
    private final Offices offices;
    private final Settings settings;
    private final Chronicle chronicle;
    private final InspectionNews news;
    private final Terms terms;

    CopyDesk(
            Inspections inspections,
            Opinions opinions,
            Copies copies,
            Offices offices,
            Settings settings,
            Chronicle chronicle,
            InspectionNews news,
            Terms terms) {
        this.inspections = inspections;
        this.opinions = opinions;
        this.copies = copies;
        this.offices = offices;
        this.settings = settings;
        this.chronicle = chronicle;
        this.news = news;
        this.terms = terms;
    }

    /** Whoever has to send one of these opinions further is told, once. Called under the matter's lock. */
    void owe(Inspection it, List<Opinion> all) {
        var above = UpperAuthorities.parse(settings.text(it.body(), Setting.UPPER_AUTHORITIES));
        for (Opinion one : all) {
            above.of(offices.get(one.owner() == null ? one.addressee() : one.owner()))
                    .filter(authority -> copies.owe(one.id(), authority, terms.today()))
                    .ifPresent(authority -> tell(it, one, authority));
        }
    }

    private void tell(Inspection it, Opinion one, String authority) {
        var what = "第 " + one.place() + " 条意见同时送" + authority;
        chronicle.note(
                it.number(),
                InspectionEntry.COPY_OWED,
                what,
                through(it).map(name -> "由" + name + "转送").orElse(null));
        news.post(
                it,
                sender(it),
                Role.CLERK,
                "copied",
                "意见同时送上级主管部门",
                "“" + it.title() + "”的" + what + "，它领导承办单位。送出以后，请在案卷里登记。");
    }

    /** 云山区人大常委会, through which a town's opinion goes; empty for the district's own. */
    public Optional<String> through(Inspection it) {
        var body = offices.get(it.body());
        return body.kind() == OfficeKind.TOWN ? offices.find(body.parent()).map(Office::name) : Optional.empty();
    }

    private String sender(Inspection it) {
        var body = offices.get(it.body());
        return body.kind() == OfficeKind.TOWN ? body.parent() : body.code();
    }

    /** The opinions this person has to send further and has not. */
    List<Opinion> waiting(Viewer viewer, String number) {
        return inspections
                .find(number)
                .filter(it -> viewer.has(Role.CLERK, sender(it)))
                .map(it -> opinions.of(number).stream()
                        .filter(one -> copies.of(one.id())
                                .filter(copy -> copy.sentOn() == null)
                                .isPresent())
                        .toList())
                .orElse(List.of());
    }

    /** It was sent. @throws Refusal 403 for whoever has not to, 409 when it was, 400 naming the field */
    @Transactional
    public void sent(Viewer viewer, String number, int place, Filled filled) {
        var it = inspections.lock(number);
        WayDoor.only(viewer.has(Role.CLERK, sender(it)));
        var one = waiting(viewer, number).stream()
                .filter(opinion -> opinion.place() == place)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("这条意见不用送上级主管部门，或者已经登记送出"));
        var day = filled.needDate("sentOn");
        if (day.isAfter(terms.today()) || day.isBefore(one.handedOn())) {
            throw Filled.wrong("sentOn", "应在意见交出以后，不晚于今天");
        }
        var way = filled.need("sentWay", WAY);
        copies.sent(one.id(), day, way, viewer.id());
        var authority = copies.of(one.id()).orElseThrow().authority();
        chronicle.note(number, viewer.id(), InspectionEntry.COPY_SENT, "第 " + place + " 条意见已送" + authority, way);
    }
}
