package jianyi.suggestion.papers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.deputy.Session;
import jianyi.office.Office;
import jianyi.office.Role;
import jianyi.papers.LetterText;
import jianyi.suggestion.Cosigner;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.sight.Capacity;
import jianyi.suggestion.sight.Sight;

/**
 * A case opened for one reader, from which papers are made.
 *
 * @param body the congress office that receives it
 * @param session null between sessions
 * @param asked everybody asked to sign along
 * @param handlings every unit's work, by round and in the order assigned
 */
record CaseBundle(
        Suggestion it, Sight sight, Office body, Session session, List<Cosigner> asked, List<Handling> handlings) {

    /** What stands on papers in place of a name that is kept confidential. */
    static final String NAMELESS = "×××";

    Viewer reader() {
        return sight.viewer();
    }

    /** The deputies to be answered, the leading one first; one nameless entry for whoever may not know them. */
    List<String> signers() {
        if (!sight.author()) {
            return List.of(NAMELESS);
        }
        List<String> signers = new ArrayList<>(List.of(LetterText.line(it.deputyName())));
        cosigners().map(one -> LetterText.line(one.name())).forEach(signers::add);
        return signers;
    }

    /** The signers on one line: all of up to six, or 周成林等25名代表. */
    String briefSigners() {
        List<String> signers = signers();
        return signers.size() <= 6 ? String.join("、", signers) : signers.get(0) + "等" + signers.size() + "名代表";
    }

    Stream<Cosigner> cosigners() {
        return asked.stream().filter(one -> Boolean.TRUE.equals(one.cosigned()));
    }

    /** 十九届人大三次会议, or 2026年闭会期间. */
    String occasion() {
        return LetterText.occasion(session, it.seriesYear());
    }

    Optional<Handling> handling(long id) {
        return handlings.stream().filter(one -> one.id() == id).findFirst();
    }

    /** The units charged now: those of the present round that have not been relieved. */
    List<Handling> present() {
        return handlings.stream()
                .filter(one -> one.round() == it.round() && one.state() != Handling.State.MOVED)
                .toList();
    }

    boolean reads(Capacity first, Capacity... more) {
        Set<Capacity> some = EnumSet.of(first, more);
        return sight.capacities().stream().anyMatch(some::contains);
    }

    /** Whether the reader keeps or leads the body's cases. */
    boolean keeps() {
        return reader().has(Role.CLERK, it.body()) || reader().has(Role.CHAIR, it.body());
    }

    boolean worksIn(String unit) {
        return reader().has(Role.HANDLER, unit) || reader().has(Role.HEAD, unit);
    }
}
