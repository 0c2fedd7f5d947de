package jianyi.inspection.sheet;

import java.util.List;
import jianyi.casework.act.Way;
import jianyi.casework.sheet.SheetRecord;
import jianyi.casework.timeline.Entry;
import jianyi.inspection.Inspection;
import jianyi.inspection.field.Finding;
import jianyi.inspection.papers.MatterPapers;
import jianyi.inspection.preparation.Member;
import jianyi.inspection.preparation.SelfReport;
import jianyi.inspection.preparation.Site;
import jianyi.inspection.proof.Proof;
import jianyi.inspection.report.Report;
import jianyi.inspection.tally.Tally;

/**
 * A matter's sheet 监督案卷 as one reader may see it; what he may not read is empty.
 *
 * @param inside whether the reader reads all of it
 * @param schemed whether the reader reads the scheme
 * @param keeps whether the reader keeps it
 * @param report the version that holds, null before it may be read
 * @param proofs files of units
 * @param places where the reader may add some now: 0 for the report on itself, else an opinion's number
 * @param papers what this reader may have on paper
 * @param next what waits here for this reader
 * @param ways small forms open to this reader
 * @param accompanied whom the body has pressed, and who has asked for more time
 * @param follows the earlier one it follows up, null for none
 */
public record InspectionSheet(
        Inspection it,
        String bodyName,
        String keeperName,
        String unitName,
        String opinionName,
        boolean inside,
        boolean schemed,
        boolean keeps,
        boolean records,
        List<Member> members,
        List<Visited> sites,
        List<SelfReport> selfReports,
        Report report,
        String deliberated,
        List<Handled> opinions,
        List<Tally> tallies,
        Inspection follows,
        List<Inspection> following,
        List<MatterPapers.Available> papers,
        List<Proof> proofs,
        List<Integer> places,
        List<Next> next,
        List<Way> ways,
        List<SheetRecord> accompanied,
        List<Entry> timeline) {

    /** A task of the reader's. @param path where it opens @param words 请核对处理情况 */
    public record Next(String path, String words) {}

    /** A site with what was found there. */
    public record Visited(Site site, List<Finding> findings) {}

    /** An opinion with what was done about it. @param copy where it went as well, or null */
    public record Handled(
            int place,
            String words,
            String addressee,
            String owner,
            String due,
            String state,
            String copy,
            boolean good,
            List<String> works) {}
}
