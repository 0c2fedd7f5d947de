package jianyi.suggestion.recall;

import java.time.LocalDate;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.Terms;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts the rows of a case back to what they were before a step. The public number stays: it has been told. */
@Repository
class Undo {

    private static final String LATEST =
            " where handling = ? and version = (select max(version) from reply where handling = ?)";

    private final JdbcClient jdbc;
    private final Handlings handlings;
    private final Deadlines deadlines;
    private final Terms terms;

    Undo(JdbcClient jdbc, Handlings handlings, Deadlines deadlines, Terms terms) {
        this.jdbc = jdbc;
        this.handlings = handlings;
        this.deadlines = deadlines;
        this.terms = terms;
    }

    /** A co-signer has not answered yet. */
    void cosignature(String number, String signer) {
        jdbc.sql("""
                        update cosigner set cosigned = null, answered_at = null, entered_by = null, entered_from = null
                        where number = ? and person = ?""").params(number, signer).update();
        state(number, State.COSIGNING);
    }

    /** Nobody has been charged: what was assigned in this round ends before it began. */
    void assignment(Suggestion suggestion, State state) {
        stop(suggestion);
        deadlines.end(suggestion.number(), terms.today());
        jdbc.sql("""
                        update suggestion set state = ?, mode = null, months = null, key_item = false, supervisor = null,
                            assigned_on = null, reply_due = null where number = ?""").params(state.name(), suggestion.number()).update();
    }

    /** The government has named nobody yet. */
    void dispatch(Suggestion suggestion) {
        state(suggestion.number(), State.DISPATCHING);
        stop(suggestion);
    }

    void state(String number, State state) {
        jdbc.sql("update suggestion set state = ? where number = ?")
                .params(state.name(), number)
                .update();
    }

    /** The unit has not said whether it takes the case. */
    void acceptance(long handling) {
        jdbc.sql("update handling set state = ?, accepted_on = null, refusal = null, proper_unit = null where id = ?")
                .params(Handling.State.OFFERED.name(), handling)
                .update();
        jdbc.sql("delete from unit_refusal where handling = ?").param(handling).update();
    }

    /** The unit's head has not said whether it asks to be relieved. */
    void consent(long handling) {
        waiting(handling);
        jdbc.sql(
                        "update unit_refusal set consented = null, consented_by = null, consented_at = null where handling = ?")
                .param(handling)
                .update();
    }

    /** Nobody has decided on the unit's wish to be relieved. */
    void settlement(long handling) {
        waiting(handling);
        jdbc.sql("""
                        update unit_refusal set upheld = null, new_unit = null, settled_by = null, settled_at = null,
                            settle_remark = null where handling = ?""").param(handling).update();
    }

    private void waiting(long handling) {
        jdbc.sql("update handling set state = ?, accepted_on = null where id = ?")
                .params(Handling.State.REFUSING.name(), handling)
                .update();
    }

    /** The contact recorded last counts no longer. */
    void contact(long handling) {
        handlings.takeBackContact(handling);
        state(handling, Handling.State.HANDLING);
    }

    /** @return the opinion that was given */
    String opinion(long handling) {
        var given = jdbc.sql("select opinion from handling where id = ?")
                .param(handling)
                .query(String.class)
                .single();
        jdbc.sql("""
                        update handling set opinion = null, opinion_by = null, opinion_on = null, ended_on = null, state = ?
                        where id = ?""").params(Handling.State.HANDLING.name(), handling).update();
        handlings.rebind(handling);
        return given;
    }

    /** The drafted version stays, marked as taken back by its author; the next draft opens with it. */
    void draft(long handling, String person, String reason) {
        jdbc.sql("update reply set returned = ?, returned_by = ?" + LATEST)
                .params("起草人收回，" + reason, person, handling, handling)
                .update();
        state(handling, Handling.State.DRAFTING);
    }

    /** What was decided on a version in this state is undecided again. */
    void decision(long handling, Handling.State state) {
        var column =
                switch (state) {
                    case SIGNING -> "signed";
                    case ISSUING -> "issued";
                    case CHECKING -> "checked";
                    default -> throw new IllegalArgumentException(state.name());
                };
        jdbc.sql("update reply set returned = null, returned_by = null, " + column + "_by = null, " + column
                        + "_at = null" + LATEST)
                .params(handling, handling)
                .update();
        state(handling, state);
    }

    /** The reply has not reached the deputy. */
    void delivery(long handling) {
        jdbc.sql("""
                        update reply set letter_number = null, letter_date = null, delivered_way = null,
                            delivered_on = null""" + LATEST).params(handling, handling).update();
        jdbc.sql("update handling set state = ?, ended_on = null where id = ?")
                .params(Handling.State.DELIVERING.name(), handling)
                .update();
        handlings.rebind(handling);
    }

    void state(long handling, Handling.State state) {
        jdbc.sql("update handling set state = ? where id = ?")
                .params(state.name(), handling)
                .update();
    }

    private void stop(Suggestion suggestion) {
        LocalDate today = terms.today();
        handlings.atWork(suggestion).forEach(h -> handlings.end(h.id(), Handling.State.STOPPED, today));
        handlings.release(suggestion.number(), today);
    }
}
