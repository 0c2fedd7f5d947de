package jianyi.suggestion;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jianyi.casework.head.Heads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How cases hang together: handled with another one, split off, taken up at a higher congress, passed on under a new number. */
@Repository
public class Lineage {

    private final JdbcClient jdbc;
    private final Suggestions suggestions;
    private final Heads heads;

    Lineage(JdbcClient jdbc, Suggestions suggestions, Heads heads) {
        this.jdbc = jdbc;
        this.suggestions = suggestions;
        this.heads = heads;
    }

    /** The cases handled with this one, by number. */
    public List<Suggestion> merged(String main) {
        return jdbc.sql("select * from suggestion where merged_into = ? order by number")
                .param(main)
                .query(Suggestion.class)
                .list();
    }

    /** The cases that came out of this one, by number. */
    public List<Suggestion> derived(String number) {
        return jdbc.sql("select * from suggestion where derived_from = ? order by number")
                .param(number)
                .query(Suggestion.class)
                .list();
    }

    /**
     * Everybody besides the lead deputy who has signed the case or one that is handled with it, each once: its own co-signers, then
     * each merged case's deputy and co-signers.
     */
    public List<Cosigner> signers(Suggestion suggestion) {
        var own = agreed(suggestion.number());
        var joined = merged(suggestion.number()).stream()
                .flatMap(m -> Stream.concat(Stream.of(Cosigner.leading(m)), agreed(m.number())));
        return Stream.concat(own, joined)
                .filter(signer -> !signer.person().equals(suggestion.deputy()))
                .collect(java.util.stream.Collectors.toMap(
                        Cosigner::person, signer -> signer, (first, again) -> first, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** The names of the other signers for everybody to read: those of a confidential case that is handled with this one stay out. */
    public List<String> named(Suggestion suggestion) {
        var secret = merged(suggestion.number()).stream()
                .filter(Suggestion::confidential)
                .map(Suggestion::number)
                .toList();
        return signers(suggestion).stream()
                .filter(signer -> !secret.contains(signer.number()))
                .map(Cosigner::name)
                .toList();
    }

    private Stream<Cosigner> agreed(String number) {
        return suggestions.cosigners(number).stream().filter(c -> Boolean.TRUE.equals(c.cosigned()));
    }

    /** Ties a case to the one it is handled with; null unties it. */
    public void mergeInto(String number, String main, State state) {
        jdbc.sql("update suggestion set merged_into = ?, state = ? where number = ?")
                .params(main, state.name(), number)
                .update();
    }

    /** Notes where a case is passed to; nulls take it back. */
    public void forward(String number, String office, String deputy, State state) {
        jdbc.sql("update suggestion set forward_to = ?, forward_deputy = ?, state = ? where number = ?")
                .params(office, deputy, state.name(), number)
                .update();
    }

    /** Gives a case to another body under that body's number; what hung on the old body's offices is dropped, the old number leads on. */
    public void transfer(Suggestion before, String number, String body, String session) {
        heads.passed(before.number(), number, body);
        jdbc.sql("""
                        update suggestion set body = ?, session = ?, proposed_unit = null, public_series = null,
                            public_number = null, accepted_on = null, state = ? where number = ?""").params(body, session, State.REVIEWING.name(), number).update();
    }

    /** The number a case has now that once had this one, or empty. */
    public Optional<String> now(String former) {
        return heads.now(former);
    }

    /** Stores a case that comes out of another one: the same words and signers, a number of its own, waiting for its review. */
    public void derive(Origin origin) {
        suggestions.open(origin.number(), origin.body(), origin.title(), "");
        jdbc.sql("""
                        insert into suggestion (number, body, instance, deputy, deputy_name, title, situation, proposal, category,
                            disclosure, confidential, research, raised_before, needs_reply, session, entered_by, entered_name,
                            entered_from, submitted_at, state, derived_from, derived_how)
                        select :number, :body, '', :deputy, :deputyName, :title, situation, proposal, category,
                            disclosure, confidential, research, raised_before, needs_reply, :session, :enteredBy, :enteredName,
                            :enteredFrom, :at, 'REVIEWING', suggestion.number, :how
                        from suggestion where number = :from""").paramSource(origin).update();
    }

    /** The signers of a case that was split sign each of its pieces. */
    public void copyCosigners(String from, String to) {
        jdbc.sql("""
                        insert into cosigner (number, person, name, place, cosigned, answered_at, entered_by, entered_from)
                        select ?, person, name, place, cosigned, answered_at, entered_by, entered_from
                        from cosigner where number = ?""").params(to, from).update();
    }

    /** Ties a derived case to its running process. */
    void begin(String number, String instance) {
        heads.begun(number, instance);
        jdbc.sql("update suggestion set instance = ? where number = ?")
                .params(instance, number)
                .update();
    }

    /** What a derived case does not share with the one it came from. */
    public record Origin(
            String from,
            String how,
            String number,
            String body,
            String deputy,
            String deputyName,
            String title,
            String session,
            String enteredBy,
            String enteredName,
            String enteredFrom,
            OffsetDateTime at) {}
}
