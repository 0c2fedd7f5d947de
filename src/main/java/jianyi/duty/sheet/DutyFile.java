package jianyi.duty.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jianyi.casework.duty.DutyFact;
import jianyi.deputy.Deputy;
import jianyi.duty.fact.Objection;
import jianyi.duty.fact.Tally;
import jianyi.duty.record.Absence;
import jianyi.duty.record.ClerkRecord;

/**
 * A deputy's file, as far as its reader may see it.
 *
 * @param mandates those whose facts are told
 * @param from first day told of
 * @param facts the latest first
 * @param labels the headings in words, by code
 */
record DutyFile(
        String person,
        String name,
        List<Mandate> mandates,
        LocalDate from,
        LocalDate to,
        List<DutyFact> facts,
        List<Tally> tallies,
        Map<String, String> labels,
        List<Objection> objections) {

    /** What is known of one mandate. @param congress name of the congress */
    record Mandate(Deputy deputy, String congress, List<Absence> absences, List<ClerkRecord> records) {

        /** In one line: 夜村镇人大主席团，代表证 夜村1901，第二选区（李家塬村），第一代表团，第 19 届. */
        public String words() {
            return congress + "，代表证 " + deputy.card() + "，" + deputy.constituency() + "，" + deputy.delegation() + "，第 "
                    + deputy.term() + " 届" + (deputy.inOffice() ? "" : "（已离任）")
                    + (deputy.suspended() ? "（暂停执行代表职务）" : "");
        }
    }

    /** What counts, in one sentence. */
    public String summary() {
        return tallies.isEmpty() ? "还没有记录" : Tally.sentence(tallies);
    }
}
