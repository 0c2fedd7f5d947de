package jianyi.board;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import jianyi.board.tally.Count;
import jianyi.board.tally.Whose;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One line of a table, and where each of its numbers leads.
 *
 * @param name whose: an office's name, 代表, 合计
 * @param code the office's code, null for a line that is none's
 * @param asked what of the address names the line: {@code office}, {@code whose}, {@code holder}
 * @param count the cases
 * @param hands of a town, how many of these are in whose hands
 * @param promises what is owed of promises and of what was resolved
 * @param corrections what is owed of corrections
 * @param gaps what the town has no record of this quarter, as far as the reader sees it already
 */
record BoardRow(
        String name,
        String code,
        @JsonIgnore Map<String, String> asked,
        Count count,
        Map<Whose, Integer> hands,
        Pair promises,
        Pair corrections,
        List<String> gaps) {

    /** How many have their last day near, and how many have passed it. */
    record Pair(int soon, int late) {

        static final Pair NONE = new Pair(0, 0);
    }

    /** Where these cases stand one by one. */
    public String link(Only only) {
        var address = UriComponentsBuilder.fromPath("/board/cases");
        asked.forEach(address::queryParam);
        if (only != Only.ALL) {
            address.queryParam("only", only.path());
        }
        return address.toUriString();
    }

    /** The same of a town, for those in these hands. */
    public String hands(Whose whose) {
        return link(Only.ALL) + "&whose=" + whose;
    }
}
