package jianyi.suggestion.rating;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import jianyi.calendar.ChineseDates;
import jianyi.casework.time.DeadlineDesk;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.office.Offices;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.CaseFollowers;
import jianyi.suggestion.Cosigner;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.News;
import jianyi.suggestion.Part;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.handling.Replies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens by itself when a window ends without an answer; each is written into the case and nobody is taken for satisfied. */
@Service
public class LapseDesk {

    private final Suggestions suggestions;
    private final Handlings handlings;
    private final DeadlineDesk dates;
    private final Replies replies;
    private final RatingDesk ratings;
    private final Offices offices;
    private final CaseFollowers followers;
    private final Chronicle chronicle;
    private final Terms terms;
    private final News news;
    private final Clock clock;

    LapseDesk(
            Suggestions suggestions,
            Handlings handlings,
            DeadlineDesk dates,
            Replies replies,
            RatingDesk ratings,
            Offices offices,
            CaseFollowers followers,
            Chronicle chronicle,
            Terms terms,
            News news,
            Clock clock) {
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.dates = dates;
        this.replies = replies;
        this.ratings = ratings;
        this.offices = offices;
        this.followers = followers;
        this.chronicle = chronicle;
        this.terms = terms;
        this.news = news;
        this.clock = clock;
    }

    /** Who has not answered by the last day does not sign along; the suggestion goes to review. */
    @Transactional
    public void cosigningClosed(String number) {
        suggestions.lock(number);
        var silent = suggestions.cosigners(number).stream()
                .filter(cosigner -> cosigner.cosigned() == null)
                .map(Cosigner::name)
                .collect(Collectors.joining("、"));
        suggestions.move(number, State.REVIEWING);
        chronicle.note(number, CaseEntry.LAPSED, "附议期满", silent + "没有答复，不计为附议代表");
    }

    /** A unit that has not asked to be relieved by the last day has the case (视为接受). Its head is told. */
    @Transactional
    public void deemedAccepted(long id) {
        var handling = locked(id);
        handlings.accept(id, terms.today());
        chronicle.note(handling.number(), CaseEntry.LAPSED, "退办期满，视为" + name(handling) + "接受办理", null);
        news.deemedAccepted(suggestions.find(handling.number()).orElseThrow(), handling);
    }

    /** A lead need not wait any longer for co-units that owe their opinions. */
    @Transactional
    public void goneOnWithout(long leadId) {
        var lead = locked(leadId);
        handlings.move(leadId, Handling.State.DRAFTING);
        var owing = handlings.owing(lead).stream().map(this::name).collect(Collectors.joining("、"));
        chronicle.note(lead.number(), CaseEntry.LAPSED, "会办期满，主办单位先行起草", owing + "没有提交会办意见");
    }

    /** A reply the congress has not checked by the last day goes to the deputy, with a mark. */
    @Transactional
    public void passedUnchecked(long id) {
        var handling = locked(id);
        replies.check(id, null, OffsetDateTime.now(clock));
        handlings.move(id, Handling.State.DELIVERING);
        chronicle.note(handling.number(), CaseEntry.LAPSED, "审核期满，未审核视为通过", null);
    }

    /** The last day for a unit's reply or opinion has passed: its head, whoever assigned and the supervisor are told, once. */
    @Transactional
    public void overdue(long id) {
        var handling = locked(id);
        var owed = handling.part() == Part.CO ? "会办意见" : "答复";
        var due = handling.part() == Part.CO ? handling.opinionDue() : handling.replyDue();
        chronicle.note(
                handling.number(), CaseEntry.OVERDUE, name(handling) + owed + "逾期", "期限为" + ChineseDates.format(due));
        news.overdue(suggestions.find(handling.number()).orElseThrow(), handling, owed, due);
    }

    /** The deputy has not rated by the last day: the case closes as 未反馈, which is never 满意. */
    @Transactional
    public void closeUnrated(String number) {
        var suggestion = suggestions.lock(number);
        chronicle.noteRating(
                number,
                suggestion.round(),
                null,
                CaseEntry.RATING_LAPSED,
                "评价期满，" + suggestion.deputyName() + "没有评价",
                null);
        ratings.close(number);
    }

    /** A case has ended: nothing in it is due any longer. What ends with it goes first, so that no date of that is moved any more. */
    @Transactional
    public void ended(String number) {
        followers.tell(one -> one.caseEnded(suggestions.lock(number)));
        dates.end(number);
    }

    private Handling locked(long id) {
        suggestions.lock(handlings.get(id).number());
        return handlings.get(id);
    }

    private String name(Handling handling) {
        return offices.name(handling.unit());
    }
}
