package jianyi.duty.fact;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import jianyi.casework.duty.DutyFact;
import jianyi.casework.duty.DutyKind;
import jianyi.casework.duty.Standing;

/**
 * How often somebody did something. What is excused, rests or waits for confirmation is told and counts neither way.
 *
 * @param done how often; only this is compared with a quota
 * @param excused not, with leave that was granted
 * @param missed not, without leave
 */
public record Tally(DutyKind kind, int done, int excused, int missed) {

    /** Those of these facts that belong to a heading. */
    static Tally of(DutyKind kind, Collection<DutyFact> facts) {
        return new Tally(
                kind,
                count(kind, facts, Standing.DONE),
                count(kind, facts, Standing.EXCUSED),
                count(kind, facts, Standing.MISSED));
    }

    private static int count(DutyKind kind, Collection<DutyFact> facts, Standing standing) {
        return (int) facts.stream()
                .filter(fact -> fact.kind().equals(kind.code()) && fact.standing() == standing)
                .count();
    }

    /** Under every heading that has anything to tell. */
    public static List<Tally> all(List<DutyKind> kinds, Collection<DutyFact> facts) {
        return kinds.stream()
                .map(kind -> of(kind, facts))
                .filter(tally -> tally.done() + tally.excused() + tally.missed() > 0)
                .toList();
    }

    /** 3 次，请假 1 次，缺席 1 次. */
    public String words() {
        return done + " " + kind.unit() + more("请假", excused) + more("缺席", missed);
    }

    private String more(String what, int times) {
        return times == 0 ? "" : "，" + what + " " + times + " " + kind.unit();
    }

    /** All of them in one sentence: 出席人代会会议 1 次；领衔提出建议 2 件. */
    public static String sentence(Collection<Tally> tallies) {
        return tallies.stream()
                .map(one -> one.kind().label() + " " + one.words())
                .collect(Collectors.joining("；"));
    }
}
