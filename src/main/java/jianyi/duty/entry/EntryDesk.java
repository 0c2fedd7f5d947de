package jianyi.duty.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import jianyi.access.Viewer;
import jianyi.casework.act.Entering;
import jianyi.casework.store.CaseFiles;
import jianyi.casework.store.FileKind;
import jianyi.casework.store.Place;
import jianyi.deputy.Deputy;
import jianyi.duty.DutyHands;
import jianyi.duty.Roster;
import jianyi.files.Admission;
import jianyi.files.Incoming;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/** Enters what a deputy did, and confirms it. */
@Service
public class EntryDesk {

    private static final Duration TWICE = Duration.ofMinutes(10);
    private static final int LONGEST = 20_000;
    private static final int REASON = 1000;
    private static final int MOST_FILES = 20;

    private final OwnEntries entries;
    private final Confirmers confirmers;
    private final EntryNews news;
    private final Roster roster;
    private final DutyHands hands;
    private final CaseFiles files;
    private final Admission admission;
    private final Clock clock;
    private final TransactionTemplate transaction;

    EntryDesk(
            OwnEntries entries,
            Confirmers confirmers,
            EntryNews news,
            Roster roster,
            DutyHands hands,
            CaseFiles files,
            Admission admission,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.confirmers = confirmers;
        this.news = news;
        this.roster = roster;
        this.hands = hands;
        this.files = files;
        this.admission = admission;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Keeps an entry and asks for its confirmation; the same once more within ten minutes is the one there is.
     *
     * @param typed {@code kind}, {@code date}, {@code text}, {@code consent}; of a clerk {@code deputy} and {@code enteredFrom}, too;
     *     {@code body} of a deputy of two congresses
     * @return its number
     * @throws Refusal 400 naming the field; 403 for whoever is neither a deputy nor a clerk who may; 503 while files cannot be checked
     */
    public String add(Viewer viewer, Map<String, String> typed, List<MultipartFile> uploads) {
        var deputy = deputy(viewer, typed);
        var entering = hands.entering(viewer, typed, deputy);
        var fresh = fresh(deputy, typed);
        var taken = admission.take(uploads);
        try {
            if (taken.size() > MOST_FILES) {
                throw Refusal.invalid("“照片或文件”一次最多 " + MOST_FILES + " 个");
            }
            return transaction.execute(begun -> store(viewer, fresh, entering, taken));
        } finally {
            taken.forEach(Incoming::close);
        }
    }

    private Deputy deputy(Viewer viewer, Map<String, String> typed) {
        var person = Typed.optional(typed, "deputy", "代表", 64);
        var body = Typed.optional(typed, "body", "人大", 64);
        var own = person == null || person.equals(viewer.id());
        if (own && !viewer.isDeputy()) {
            throw Refusal.invalid("请填写“代表”");
        }
        return roster.mandates(own ? viewer.id() : person).stream()
                .filter(Deputy::inOffice)
                .filter(one -> body == null || body.equals(one.body()))
                .filter(one -> own || hands.may(viewer, one))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("“代表”不在您的名册里，请从列表中选择"));
    }

    private OwnEntries.Fresh fresh(Deputy deputy, Map<String, String> typed) {
        var kind = OwnKind.of(Typed.optional(typed, "kind", "类别", 20));
        var day = Typed.day(typed, "date", "日期");
        if (day.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("“日期”不能晚于今天");
        }
        var words = Typed.text(typed, "text", "内容", LONGEST);
        return new OwnEntries.Fresh(deputy.body(), deputy.person(), kind, day, words, typed.containsKey("consent"));
    }

    private String store(Viewer viewer, OwnEntries.Fresh it, Entering entering, List<Incoming> taken) {
        var now = OffsetDateTime.now(clock);
        var same = entries.same(it, now.minus(TWICE));
        if (same.isPresent()) {
            return same.get();
        }
        var number = entries.add(it, entering, now);
        var place = new Place(FileKind.PROOF, null, null, EntryState.WAITING.name(), FileKind.PROOF.label());
        taken.forEach(file -> files.add(number, place, file, viewer, now));
        news.entered(entries.lock(number), confirmers.leaders(it.person()), viewer);
        return number;
    }

    /** Confirms it with one press. @throws Refusal 404 for strangers, 403 for readers who may not, 409 when it no longer waits */
    @Transactional
    public void confirm(Viewer viewer, String number) {
        waiting(viewer, number);
        entries.decided(number, EntryState.CONFIRMED, viewer, OffsetDateTime.now(clock), null);
    }

    /** Does not confirm it, and tells the deputy why: {@code reason}. Refused like {@link #confirm}, and 400 without a reason. */
    @Transactional
    public void giveBack(Viewer viewer, String number, Map<String, String> typed) {
        var it = waiting(viewer, number);
        var reason = Typed.text(typed, "reason", "说明", REASON);
        entries.decided(number, EntryState.RETURNED, viewer, OffsetDateTime.now(clock), reason);
        news.returned(it, viewer, reason);
    }

    private OwnEntry waiting(Viewer viewer, String number) {
        var it = readable(viewer, number);
        if (!confirmers.may(viewer, it)) {
            throw Refusal.forbidden("登记由代表小组组长确认；没有小组的，由人大工作人员确认");
        }
        return stillWaiting(number);
    }

    /** The deputy takes it back, also one a clerk typed in wrongly. @throws Refusal 404 for everybody else, 409 when it no longer waits */
    @Transactional
    public void withdraw(Viewer viewer, String number) {
        var it = readable(viewer, number);
        if (!viewer.id().equals(it.person())) {
            throw Refusal.forbidden("只有代表本人可以撤回");
        }
        stillWaiting(number);
        entries.decided(number, EntryState.WITHDRAWN, viewer, OffsetDateTime.now(clock), null);
    }

    private OwnEntry stillWaiting(String number) {
        var it = entries.lock(number);
        if (!it.waits()) {
            throw Refusal.conflict("这条登记" + it.state().label() + "，不用再办");
        }
        return it;
    }

    /** The entry, for whoever may read it. @throws Refusal 404 for everybody else */
    public OwnEntry readable(Viewer viewer, String number) {
        return entries.find(number).filter(it -> confirmers.reads(viewer, it)).orElseThrow(OwnEntries::unknown);
    }
}
