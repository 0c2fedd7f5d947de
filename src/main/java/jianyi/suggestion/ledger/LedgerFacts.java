package jianyi.suggestion.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyi.access.Viewer;
import jianyi.office.Role;
import jianyi.suggestion.TaskWords;
import jianyi.suggestion.sight.Capacity;
import jianyi.suggestion.sight.CaseReach;

/**
 * What one person may see of each case {@code s}, as tables to be joined beside it: sight first, then its signers, its units, its answer,
 * and at whose desk it lies. The rules are those of the sheet ({@link jianyi.suggestion.sight.Sight}).
 */
class LedgerFacts {

    /** Where the case stands as the reader may know: units and government do not learn that the chair is asked. */
    static final String STATE = "case when s.state = 'ESCALATED' and sight.handler then 'RATING' else s.state end";

    private static final String SIGNERS = """

            left join lateral (
                select nullif(count(*), 0) as many, string_agg(c.name, '、' order by c.place) as names
                from cosigner c where c.number = s.number and c.cosigned and (not s.confidential or sight.insider)
            ) as signers on true""";

    private static final String UNITS = """

            left join lateral (
                select string_agg(unit.name, '、' order by h.id) filter (where h.part <> 'CO') as leads,
                    string_agg(unit.name, '、' order by h.id) filter (where h.part = 'CO') as others
                from handling h join office unit on unit.code = h.unit
                where sight.involved and h.number = s.number and h.round = s.round and h.state not in ('MOVED', 'STOPPED')
            ) as units on true""";

    /** Answered is a round when each of its units has; in time is what had come by its day, and not before it was checked. */
    private static final String ANSWER = """

            left join lateral (
                select max(r.delivered_on) as day, string_agg(distinct r.reply_class, '、') as class, max(r.came - h.reply_due) as late,
                    (array_agg(h.reply_due order by r.came - h.reply_due desc))[1] as due,
                    (array_agg(r.came order by r.came - h.reply_due desc))[1] as came
                from handling h left join lateral (
                    select reply.*, greatest(delivered_on, cast(checked_at at time zone :zone as date)) as came
                    from reply where handling = h.id and delivered_on is not null order by version desc limit 1
                ) as r on true
                where sight.involved and s.state <> 'PAST' and h.number = s.number and h.round = s.round
                    and h.part <> 'CO' and h.state not in ('MOVED', 'STOPPED')
                having bool_and(h.state = 'DELIVERED')
            ) as answer on true""";

    /** Whoever is not inside learns which unit has it, not whose desk there; units do not learn what the rating leads to. */
    private static final String DESK = """

            left join lateral (
                select case when quiet then :leading else string_agg(distinct whose, '、') end as holder,
                    case when quiet then answer.day else min(since) end as since
                from (select s.state in ('RATING', 'ESCALATED') and sight.handler as quiet) as rated left join (
                    select case
                            when t.persons <> '{}' then coalesce(cast(:persons as jsonb) ->> t.key, :leading)
                            when t.handling is not null and not sight.inside then unit.name
                            else place.name || case when t.groups[1] like '%Head' then :head else '' end
                        end as whose,
                        case
                            when t.handling is not null and not sight.inside then h.assigned_on
                            else cast(t.arrived_at at time zone :zone as date)
                        end as since
                    from step t left join handling h on h.id = t.handling left join office unit on unit.code = h.unit
                        left join office place on place.code = regexp_replace(t.groups[1], '[A-Z][a-z]+$', '')
                    where sight.involved and t.number = s.number and t.done_at is null and t.gone_at is null
                        and t.key not in (:beside)
                ) as waiting on true
                where sight.involved group by quiet
            ) as desk on true""";

    /** Of a deputy's tasks all but these are the leading one's. */
    private static final String PERSONS = """
            {"user_confirmCosign": "附议代表", "user_remark": "附议代表", "user_agreeWithdrawal": "附议代表", "user_adopt": "上级代表"}""";

    private final CaseReach reach;
    private final Viewer viewer;

    LedgerFacts(CaseReach reach, Viewer viewer) {
        this.reach = reach;
        this.viewer = viewer;
    }

    /** What an order has to know of every case before its first page is known; all of what one table leans on comes along. */
    String needed(String key) {
        boolean desk = key.contains("desk.");
        String joined = (key.contains("signers.") ? SIGNERS : "")
                + (key.contains("units.") ? UNITS : "")
                + (desk || key.contains("answer.") ? ANSWER : "")
                + (desk ? DESK : "");
        return joined.isEmpty() && !key.contains("sight.") ? "" : sight() + joined;
    }

    /** Everything a line of the ledger shows. */
    String all() {
        return sight() + SIGNERS + UNITS + ANSWER + DESK;
    }

    private String sight() {
        return "\ncross join lateral (select " + reach.within(Capacity.INSIDERS) + " as insider, "
                + reach.within(Capacity.INVOLVED) + " as involved, " + reach.as(Capacity.HANDLERS) + " as handler, "
                + inside() + " as inside) as sight";
    }

    private String inside() {
        String handler = reach.as(Capacity.HANDLERS);
        return viewer.has(Role.CLERK) ? "(" + handler + " or s.body in (:clerkOf))" : handler;
    }

    /** The values of its named parameters, beside the reach's. */
    Map<String, Object> params(String zone) {
        Map<String, Object> params = new HashMap<>();
        params.put("zone", zone);
        params.put("leading", "领衔代表");
        params.put("head", "负责人");
        params.put("persons", PERSONS);
        params.put("beside", List.copyOf(TaskWords.besides()));
        params.put("clerkOf", viewer.bodies(Role.CLERK));
        return params;
    }
}
