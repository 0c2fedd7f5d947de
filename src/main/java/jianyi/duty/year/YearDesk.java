package jianyi.duty.year;

import java.util.Map;
import jianyi.access.Viewer;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import jianyi.calendar.ChineseDates;
import jianyi.casework.time.Terms;
import jianyi.deputy.Deputy;
import jianyi.duty.DutyAccess;
import jianyi.duty.DutyHands;
import jianyi.duty.Roster;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.notice.Notice;
import jianyi.notice.Notices;
import jianyi.office.Office;
import jianyi.office.People;
import jianyi.office.Setting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has a yearly sheet checked by those whom it tells of, and publishes it. */
@Service
public class YearDesk {

    private final DutyAccess access;
    private final Years years;
    private final YearSheets sheets;
    private final Roster roster;
    private final DutyHands hands;
    private final Terms terms;
    private final Notices notices;
    private final People people;
    private final AuditTrail trail;

    YearDesk(
            DutyAccess access,
            Years years,
            YearSheets sheets,
            Roster roster,
            DutyHands hands,
            Terms terms,
            Notices notices,
            People people,
            AuditTrail trail) {
        this.access = access;
        this.years = years;
        this.sheets = sheets;
        this.roster = roster;
        this.hands = hands;
        this.terms = terms;
        this.notices = notices;
        this.people = people;
        this.trail = trail;
    }

    /** Sends every deputy the own line to be checked. @throws Refusal 403 for others, 400 for a year to come, 409 when it was sent */
    @Transactional
    public void open(Viewer viewer, String code, int year) {
        var office = access.kept(viewer, code);
        var today = terms.today();
        if (year > today.getYear()) {
            throw Refusal.invalid("“年份”还没有到");
        }
        var due = terms.due(roster.congress(office), Setting.DUTY_OBJECTION, today, "送代表核对")
                .due();
        if (!years.open(office.code(), year, viewer.id(), today, due)) {
            throw Refusal.conflict("这一年的履职情况已经送代表核对");
        }
        var sentence =
                "您 %d 年的履职情况请在%s前核对：对的请按“核对无误”，不对的请写在异议里。没有回复的，公布时按没有回复记载。".formatted(year, ChineseDates.format(due));
        roster.of(office)
                .forEach(one -> people.inUse(one.person())
                        .ifPresent(person -> notices.tell(
                                person,
                                new Notice(
                                        "dutyYear",
                                        "请核对您 " + year + " 年的履职情况",
                                        "",
                                        path(office, year),
                                        office.code(),
                                        sentence,
                                        Map.of()))));
        trail.add(Act.of(Act.Kind.OPERATION, year + " 年代表履职情况送代表核对（" + office.code() + "）"));
    }

    static String path(Office office, int year) {
        return "/duty/years/" + office.code() + "/" + year;
    }

    /**
     * The deputy, or a clerk on his word, finds the line right.
     *
     * @param typed {@code person} and {@code enteredFrom} of a clerk
     * @throws Refusal 404 for whoever has no line of it, 403 for other readers, 409 when it is not being checked
     */
    @Transactional
    public void agree(Viewer viewer, Office office, int year, Map<String, String> typed) {
        var typedPerson = Typed.optional(typed, "person", "代表", 64);
        var person = typedPerson == null ? viewer.id() : typedPerson;
        var deputy = roster.find(office, person).orElseThrow(() -> Refusal.notFound("没有这位代表的履职情况"));
        var entering = hands.entering(viewer, typed, deputy);
        checked(office, year);
        years.agree(office.code(), year, person, entering, terms.today());
    }

    private void checked(Office office, int year) {
        var row = years.lock(office.code(), year).orElseThrow(() -> Refusal.conflict("这一年的履职情况还没有送代表核对"));
        if (row.publishedOn() != null) {
            throw Refusal.conflict("这一年的履职情况已经公布");
        }
    }

    /** Publishes the sheet as it is now. @throws Refusal 403 for others, 409 before everybody has had his days and every objection its answer */
    @Transactional
    public void publish(Viewer viewer, String code, int year) {
        var office = access.decided(viewer, code);
        checked(office, year);
        var sheet = sheets.of(office, year);
        if (!terms.today().isAfter(sheet.due())) {
            throw Refusal.conflict("代表可以核对到" + ChineseDates.format(sheet.due()) + "，过了这一天才能公布");
        }
        if (sheet.objections() > 0) {
            throw Refusal.conflict("还有 " + sheet.objections() + " 条异议没有答复，答复后才能公布");
        }
        years.publish(sheet, viewer.id(), terms.today());
        trail.add(Act.of(Act.Kind.OPERATION, "公布 " + year + " 年代表履职情况（" + office.code() + "）"));
    }

    /** Whether this person has a line of an office's sheet. */
    boolean listed(Office office, Viewer viewer) {
        return roster.find(office, viewer.id()).filter(Deputy::inOffice).isPresent();
    }
}
