package jianyi.inspection.tally;

import java.util.List;
import java.util.Map;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Answers;
import jianyi.flow.Step;
import jianyi.inspection.Inspection;
import jianyi.inspection.InspectionEntry;
import jianyi.inspection.Inspections;
import jianyi.inspection.Kind;
import jianyi.inspection.correction.Opinions;
import jianyi.office.Setting;
import jianyi.office.Settings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The count of 满意、基本满意、不满意. No national law knows it: whether it is held, of what its shares are taken, what it has to reach and
 * what follows are the place's own rules, kept with each count.
 */
@Service
public class TallyDesk {

    /** After the second round nothing is handled once more; a follow-up takes its place. */
    private static final int MOST_ROUNDS = 2;

    private static final int MOST_VOTES = 100_000;

    private final Inspections inspections;
    private final Opinions opinions;
    private final Tallies tallies;
    private final Settings settings;
    private final Voters electorate;
    private final Chronicle chronicle;
    private final Terms terms;

    TallyDesk(
            Inspections inspections,
            Opinions opinions,
            Tallies tallies,
            Settings settings,
            Voters electorate,
            Chronicle chronicle,
            Terms terms) {
        this.inspections = inspections;
        this.opinions = opinions;
        this.tallies = tallies;
        this.settings = settings;
        this.electorate = electorate;
        this.chronicle = chronicle;
        this.terms = terms;
    }

    /** Whether a count is held at the deliberation: of every evaluation. */
    public boolean first(String number) {
        return inspections.find(number).orElseThrow().kind() == Kind.EVALUATION;
    }

    /** Whether a count is held of the correction: of every evaluation, of other kinds where the body's rule says so. */
    public boolean last(String number) {
        var it = inspections.find(number).orElseThrow();
        return it.kind() == Kind.EVALUATION
                || List.of(settings.text(it.body(), Setting.TALLY_KINDS).split(","))
                        .contains(it.kind().code());
    }

    /** The rule a count is held under, in words. */
    public String rule(String number) {
        var body = inspections.find(number).orElseThrow().body();
        return "本地规定：" + Tally.asked(settings.text(body, Setting.TALLY_THRESHOLD)) + "为达到规定票数；未达到的，"
                + Tally.follows(settings.text(body, Setting.TALLY_CONSEQUENCE)) + "。测评不记名，系统只记票数。";
    }

    /** Of what shares are taken unless the form says otherwise, in words. */
    public String basis(String number) {
        var body = inspections.find(number).orElseThrow().body();
        return "以" + Tally.Basis.of(settings.text(body, Setting.TALLY_BASIS)).label() + "为准";
    }

    /** Takes a count down. @throws Refusal 400 for sums that cannot be */
    @Transactional
    public void record(Step step) {
        var it = inspections.lock(step.number());
        var tally = read(it, step);
        tallies.add(tally);
        chronicle.note(step, InspectionEntry.TALLIED, tally.held(), tally.votes() + "。" + tally.result());
    }

    private Tally read(Inspection it, Step step) {
        var answers = step.answers();
        int issued = votes(answers, "issued");
        int returned = votes(answers, "returned");
        int invalid = votes(answers, "invalid");
        int satisfied = votes(answers, "satisfied");
        int basic = votes(answers, "basic");
        int dissatisfied = votes(answers, "dissatisfied");
        if (returned > issued) {
            throw answers.wrong("returned", "（" + returned + "）不能多于发出（" + issued + "）");
        }
        if (invalid + satisfied + basic + dissatisfied != returned) {
            throw answers.wrong(
                    "returned",
                    "（" + returned + "）应等于无效、满意、基本满意、不满意之和（" + (invalid + satisfied + basic + dissatisfied) + "）");
        }
        var basis =
                Tally.Basis.of(answers.text("basis").orElseGet(() -> settings.text(it.body(), Setting.TALLY_BASIS)));
        int voters = electorate.of(it.body());
        int of = basis == Tally.Basis.ALL ? voters : returned;
        var threshold = settings.text(it.body(), Setting.TALLY_THRESHOLD);
        if (issued > voters && basis == Tally.Basis.ALL) {
            throw answers.wrong("issued", "（" + issued + "）不能多于全体 " + voters + " 人");
        }
        return new Tally(
                0,
                it.number(),
                handled(it) ? it.round() : 0,
                issued,
                returned,
                invalid,
                satisfied,
                basic,
                dissatisfied,
                basis,
                of,
                threshold,
                settings.text(it.body(), Setting.TALLY_CONSEQUENCE),
                Tally.reaches(threshold, satisfied, basic, of),
                step.person(),
                terms.today(),
                voters);
    }

    private static int votes(Answers answers, String field) {
        int number = answers.number(field).orElseThrow(() -> answers.missing(field));
        if (number < 0 || number > MOST_VOTES) {
            throw answers.wrong(field, "应为 0 至 " + MOST_VOTES + " 的整数");
        }
        return number;
    }

    /** Whether the opinions have been handed over, so that a count is of their correction. */
    private boolean handled(Inspection it) {
        return opinions.of(it.number()).stream().anyMatch(one -> one.handedOn() != null);
    }

    /** The code of what follows from the last count: {@code close}, {@code again} or {@code followUp}. */
    @Transactional
    public String settlement(String number) {
        var it = inspections.lock(number);
        var last = tallies.last(number).orElseThrow();
        if (last.reached() || last.consequence().equals("note")) {
            return "close";
        }
        if (last.consequence().equals("again") && it.round() < MOST_ROUNDS) {
            inspections.set(number, Map.of("round", it.round() + 1));
            return "again";
        }
        return "followUp";
    }
}
