package jianyi.audit;

import java.time.OffsetDateTime;

/**
 * One line of the record.
 *
 * @param at when, to the microsecond
 * @param actor user id of who did it; null when the product did
 * @param actorName that person's name at that moment
 * @param person user id of whom it concerns, or null
 * @param personName that person's name at that moment
 * @param words what was done
 * @param before the value there was, or null
 * @param after the value there is since, or null
 * @param address where from; empty when nobody asked from outside
 */
public record AuditLine(
        long id,
        OffsetDateTime at,
        Act.Kind kind,
        String actor,
        String actorName,
        String person,
        String personName,
        String words,
        String before,
        String after,
        String address) {

    static final String COLUMNS =
            "e.id, e.at, e.kind, e.actor, e.actor_name, e.person, e.person_name, e.words, e.value_before as before, e.value_after as after, e.address";

    /** Who did what for whom, from what to what, as people read it. */
    public String sentence() {
        String whom = person == null || person.equals(actor) ? "" : "（对象：" + shown(personName, person) + "）";
        String change = before == null
                ? after == null ? "" : "：" + after
                : "：" + before + " → " + (after == null ? "（无）" : after);
        return doer() + " " + words + whom + change;
    }

    /** Who did it, by name and user id. */
    public String doer() {
        return actor == null ? "系统" : shown(actorName, actor);
    }

    /** Whom it concerns, by name and user id; empty when nobody. */
    public String whom() {
        return person == null ? "" : shown(personName, person);
    }

    private static String shown(String name, String id) {
        return name == null ? id : name + "（" + id + "）";
    }
}
