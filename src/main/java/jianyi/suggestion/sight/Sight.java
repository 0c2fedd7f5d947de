package jianyi.suggestion.sight;

import java.util.EnumSet;
import java.util.Set;
import jianyi.access.Viewer;
import jianyi.casework.timeline.Entry;
import jianyi.office.Office;
import jianyi.office.Role;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Rating;
import jianyi.suggestion.Reply;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;

/**
 * What one person may see within one case. Who reads in several capacities sees what any of them sees, except for ratings: there
 * working for the unit or the government shuts the eyes until the rating is final, whatever else the person is.
 *
 * @param viewer who looks
 * @param suggestion the case looked at
 * @param capacities in what capacities; empty when the person may not read the case at all
 */
public record Sight(Viewer viewer, Suggestion suggestion, Set<Capacity> capacities) {

    /** What stands in place of a name that is kept confidential 保密. */
    public static final String CONFIDENTIAL = "代表（保密）";

    /** Whether the person has to do with the case; otherwise it is read as a published one: title and text, no more. */
    public boolean involved() {
        return has(Capacity.INVOLVED);
    }

    /** Whether the person may know whose suggestion it is: a confidential one is nameless to units and government. */
    public boolean author() {
        return !suggestion.confidential() || has(Capacity.INSIDERS);
    }

    /** Whether the person works for a unit or the government of the case, whatever else he is: such an account never rates. */
    public boolean handles() {
        return has(Capacity.HANDLERS);
    }

    /**
     * Where the case stands as this person may know it: that the chair is asked would tell units and government of a rating that is
     * not final.
     */
    public State state() {
        return handles() && suggestion.state() == State.ESCALATED ? State.RATING : suggestion.state();
    }

    /**
     * Whether the person may read the signers' ratings of this round: units and government once they are final, which is when the
     * round is decided, by a further round or by the end of the case.
     */
    public boolean ratings(int round) {
        boolean settled = round < suggestion.round() || suggestion.state() == State.CLOSED;
        return involved() && (settled || !handles());
    }

    /** Whether the person may read this rating; one's own always. */
    public boolean rating(Rating rating) {
        return ratings(rating.round()) || viewer.id().equals(rating.person());
    }

    /**
     * Whether the person may read this line of the timeline. A line about a rating follows the rating; what happens to a draft inside
     * unit and government is for them and the body's clerks.
     */
    public boolean entry(Entry entry) {
        boolean own = viewer.id().equals(entry.person());
        return own
                || (involved()
                        && (!entry.rating() || ratings(roundOf(entry)))
                        && (!CaseEntry.inside(entry.kind()) || inside()));
    }

    private int roundOf(Entry entry) {
        return entry.round() == null ? suggestion.round() : entry.round();
    }

    /** Whether the person follows the single steps of unit and government. */
    public boolean inside() {
        return handles() || clerk();
    }

    /**
     * Whether the person may know how long an office usually takes: the body's clerks of every one, the government of its units, a unit of
     * itself.
     *
     * @param office its code
     */
    public boolean usually(String office) {
        return clerk()
                || worksIn(office)
                || capacities.contains(Capacity.GOVERNMENT) && !office.equals(suggestion.body());
    }

    /** Whether the person reads refusals and co-units' opinions: they are given to the lead unit and the body, not to the deputy. */
    public boolean opinions() {
        return has(EnumSet.of(Capacity.UNIT, Capacity.GOVERNMENT, Capacity.BODY, Capacity.DISTRICT));
    }

    /**
     * Whether the person sees who was told what by mail and telephone; others see what they were told themselves, so do units and
     * government, whom a mail to the chair would tell of a rating.
     */
    public boolean everyNotice() {
        return !handles() && (clerk() || viewer.has(Role.CHAIR, suggestion.body()));
    }

    /**
     * Whether the person may read this version of a reply. Delivered ones everybody involved reads. A draft is its unit's own; signed by
     * the unit it is the government's too; and once it leaves the government's side, the body's clerks read it, who check it.
     */
    public boolean reply(Handling handling, Reply reply, Office unit) {
        if (reply.deliveredOn() != null) {
            return involved();
        }
        boolean signed = reply.signedAt() != null;
        boolean issued = reply.issuedAt() != null || (signed && unit.signsForItself());
        return worksIn(handling.unit()) || (signed && capacities.contains(Capacity.GOVERNMENT)) || (issued && clerk());
    }

    /** The unit's state as this person may know it: whoever is not inside sees that it is being handled, not whose desk it lies on. */
    public String state(Handling handling) {
        boolean inner =
                switch (handling.state()) {
                    case OFFERED, DELIVERED, OPINED, MOVED, STOPPED -> false;
                    default -> true;
                };
        return inner && !inside() ? "办理中" : handling.state().label();
    }

    private boolean clerk() {
        return viewer.has(Role.CLERK, suggestion.body());
    }

    private boolean worksIn(String unit) {
        return viewer.has(Role.HANDLER, unit) || viewer.has(Role.HEAD, unit);
    }

    private boolean has(Set<Capacity> some) {
        return capacities.stream().anyMatch(some::contains);
    }
}
