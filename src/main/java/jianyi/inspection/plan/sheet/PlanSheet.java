package jianyi.inspection.plan.sheet;

import java.util.List;
import jianyi.casework.timeline.Entry;
import jianyi.inspection.plan.Plan;
import jianyi.inspection.plan.PlanItem;

/**
 * A plan's sheet as one reader may see it.
 *
 * @param proposes whether the reader may propose a change
 * @param lines what is in force, before a decision what is proposed, to those who decide
 * @param versions what was decided and when; refused ones to those who decide only
 * @param typed the lines in force as they are typed, for a change
 */
public record PlanSheet(
        Plan it,
        String bodyName,
        boolean proposes,
        List<Line> lines,
        List<Version> versions,
        String typed,
        List<Entry> timeline) {

    /**
     * A line of the plan and what has become of it.
     *
     * @param cases numbers of the suggestions its reason names
     * @param tone the state's colour: {@code good}, {@code open}, {@code late} or nothing
     * @param waits whether it may be begun by hand
     */
    public record Line(PlanItem item, List<String> cases, String street, String state, String tone, boolean waits) {}

    /**
     * A version in words.
     *
     * @param basis the meeting, and when the party committee was told
     * @param lines what it says, for versions that are not in force
     */
    public record Version(String name, String outcome, String basis, String reason, List<String> lines) {}
}
