package jianyi.suggestion.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jianyi.access.Viewer;
import jianyi.casework.timeline.Chronicle;
import jianyi.casework.timeline.Entry;
import jianyi.deputy.Deputies;
import jianyi.deputy.Session;
import jianyi.deputy.Sessions;
import jianyi.notice.Notices;
import jianyi.notice.SentMail;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.suggestion.Cosigner;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.Words;
import jianyi.suggestion.sheet.CaseSheet.Fact;
import jianyi.suggestion.sheet.CaseSheet.Happening;
import jianyi.suggestion.sheet.CaseSheet.Signer;
import jianyi.suggestion.sheet.CaseSheet.Told;
import jianyi.suggestion.sight.CaseAccess;
import jianyi.suggestion.sight.SecretSigners;
import jianyi.suggestion.sight.Sight;
import jianyi.suggestion.time.SheetDates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a case's 案卷 together for one reader. */
@Component
public class CaseSheets {

    private final CaseAccess access;
    private final Suggestions suggestions;
    private final SheetRatings ratings;
    private final SecretSigners secrets;
    private final Chronicle chronicle;
    private final SheetWorks works;
    private final SheetDates dates;
    private final Offices offices;
    private final Deputies deputies;
    private final Sessions sessions;
    private final People people;
    private final Notices notices;
    private final ObjectProvider<SheetPart> parts;

    CaseSheets(
            CaseAccess access,
            Suggestions suggestions,
            SheetRatings ratings,
            SecretSigners secrets,
            Chronicle chronicle,
            SheetWorks works,
            SheetDates dates,
            Offices offices,
            Deputies deputies,
            Sessions sessions,
            People people,
            Notices notices,
            ObjectProvider<SheetPart> parts) {
        this.access = access;
        this.suggestions = suggestions;
        this.ratings = ratings;
        this.secrets = secrets;
        this.chronicle = chronicle;
        this.works = works;
        this.dates = dates;
        this.offices = offices;
        this.deputies = deputies;
        this.sessions = sessions;
        this.people = people;
        this.notices = notices;
        this.parts = parts;
    }

    /**
     * The sheet of the case of this number.
     *
     * @throws jianyi.flow.Refusal 404 when there is none or the person may not read it
     */
    @Transactional
    public CaseSheet read(Viewer viewer, String number) {
        Suggestion it = access.readable(viewer, number);
        Sight sight = access.sight(viewer, it);
        boolean involved = sight.involved();
        List<Cosigner> asked = suggestions.cosigners(number);
        return new CaseSheet(
                it,
                sight,
                sight.author() ? it.deputyName() : Sight.CONFIDENTIAL,
                involved ? dates.light(it) : null,
                involved ? dates.left(it) : "",
                head(it, sight),
                sight.author() ? asked.stream().map(this::signer).toList() : List.of(),
                involved ? assignment(it) : List.of(),
                involved && it.state() != State.PAST ? works.of(it, sight) : List.of(),
                ratings.of(it, sight),
                ratings.tallies(it, sight),
                told(number, sight),
                timeline(number, sight),
                parts(sight));
    }

    private List<CaseSheet.Part> parts(Sight sight) {
        return parts.orderedStream()
                .flatMap(
                        part -> part
                                .of(sight)
                                .map(facts -> new CaseSheet.Part(part.id(), part.heading(), part.first(), facts))
                                .stream())
                .toList();
    }

    private List<Fact> head(Suggestion it, Sight sight) {
        List<Fact> head = new ArrayList<>();
        head.add(new Fact("领衔代表", sight.author() ? author(it) : Sight.CONFIDENTIAL, null));
        head.add(new Fact("受理机关", offices.name(it.body()), null));
        if (it.state() == State.PAST) {
            head.add(new Fact("类别", it.category(), null));
            return head;
        }
        head.add(new Fact("届次", session(it), null));
        head.add(new Fact("类别", it.category(), null));
        head.add(new Fact("提交日期", dates.minute(it.submittedAt()), proxied(it)));
        if (it.acceptedOn() != null) {
            head.add(new Fact("受理日期", dates.day(it.acceptedOn()), null));
        }
        if (it.closedOn() != null) {
            head.add(
                    new Fact(it.state() == State.CLOSED ? "办结日期" : it.state().label(), dates.day(it.closedOn()), null));
        }
        if (sight.involved()) {
            more(it, head);
        }
        return head;
    }

    private void more(Suggestion it, List<Fact> head) {
        head.add(new Fact(
                "公开意见", Words.of(Words.DISCLOSURE, it.disclosure()) + (it.confidential() ? "，代表姓名保密" : ""), null));
        head.add(new Fact("调研情况", Words.of(Words.RESEARCH, it.research()), null));
        if (it.raisedBefore() != null && it.raisedBefore() > 0) {
            head.add(new Fact("历次提出", "此前 " + it.raisedBefore() + " 年曾提出", null));
        }
        head.add(new Fact("书面答复", it.needsReply() ? "需要" : "不需要", null));
        if (it.proposedUnit() != null) {
            head.add(new Fact("建议承办单位", offices.name(it.proposedUnit()), null));
        }
    }

    private String author(Suggestion it) {
        if (it.state() == State.PAST) {
            return it.deputyName();
        }
        return deputies.find(it.deputy(), it.body())
                .map(deputy -> it.deputyName() + "（" + deputy.delegation() + "，" + deputy.constituency() + "）")
                .orElse(it.deputyName());
    }

    private String session(Suggestion it) {
        return it.session() == null
                ? "闭会期间"
                : sessions.find(it.session()).map(Session::name).orElse(it.session());
    }

    private static String proxied(Suggestion it) {
        return it.enteredBy() == null ? null : it.enteredName() + "代录，据" + Words.of(Words.ENTERED, it.enteredFrom());
    }

    private Signer signer(Cosigner one) {
        String answer = one.cosigned() == null ? "尚未答复" : one.cosigned() ? "已附议" : "不附议";
        String entered = one.enteredBy() == null
                ? ""
                : people.called(one.enteredBy()) + "代录，据" + Words.of(Words.ENTERED, one.enteredFrom());
        return new Signer(one.name(), answer, dates.minute(one.answeredAt()), entered);
    }

    private List<Fact> assignment(Suggestion it) {
        if (it.assignedOn() == null) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("办理方式", Words.of(Words.MODE, it.mode()), null));
        facts.add(new Fact("交办日期", dates.day(it.assignedOn()), null));
        facts.add(new Fact("答复期限", dates.day(it.replyDue()), dates.why(it)));
        if (it.keyItem()) {
            facts.add(new Fact("重点建议", "是", null));
        }
        if (it.supervisor() != null) {
            facts.add(new Fact("督办人", people.called(it.supervisor()), null));
        }
        return facts;
    }

    private List<Told> told(String number, Sight sight) {
        String reader = sight.viewer().id();
        return notices.sentFor(number).stream()
                .filter(mail -> sight.everyNotice() || reader.equals(mail.person()))
                .map(this::told)
                .toList();
    }

    private Told told(SentMail mail) {
        String remark = mail.remark() == null ? "" : "（" + mail.remark() + "）";
        return new Told(
                dates.minute(mail.written()),
                mail.name(),
                mail.subject(),
                mail.delivery().label(),
                dates.minute(mail.settled()) + remark);
    }

    private List<Happening> timeline(String number, Sight sight) {
        Set<String> persons = secrets.persons(sight);
        Set<String> names = secrets.names(sight);
        return chronicle.of(number).stream()
                .filter(sight::entry)
                .map(entry -> happening(entry, persons, names))
                .toList();
    }

    /** Whose suggestion a confidential one is must not be read off its timeline either. */
    private Happening happening(Entry entry, Set<String> persons, Set<String> hidden) {
        return new Happening(
                dates.minute(entry.at()),
                persons.contains(entry.person()) ? Sight.CONFIDENTIAL : without(hidden, entry.name()),
                without(hidden, entry.what()),
                without(hidden, entry.detail()));
    }

    private static String without(Set<String> names, String text) {
        String said = text;
        for (String name : names) {
            said = said == null ? null : said.replace(name, Sight.CONFIDENTIAL);
        }
        return said;
    }
}
