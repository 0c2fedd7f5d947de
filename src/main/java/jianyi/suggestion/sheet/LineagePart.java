package jianyi.suggestion.sheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jianyi.office.Role;
import jianyi.suggestion.Cosigner;
import jianyi.suggestion.Lineage;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.sight.CaseAccess;
import jianyi.suggestion.sight.Sight;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 相关案卷 on the sheet: what the case is handled with, was split into or came out of; the words of the cases handled with it. */
@Component
@Order(10)
class LineagePart implements SheetPart {

    private final Lineage lineage;
    private final Suggestions suggestions;
    private final CaseAccess access;

    LineagePart(Lineage lineage, Suggestions suggestions, CaseAccess access) {
        this.lineage = lineage;
        this.suggestions = suggestions;
        this.access = access;
    }

    /**
     * @param links the other cases, each with what it is to this one
     * @param joined the cases handled with this one, whose words its units must know
     * @param undo whether this reader may undo the merge
     */
    record Shown(List<Link> links, List<Joined> joined, boolean undo) {}

    /** Another case; {@code open} tells whether this reader may open it. */
    record Link(String what, String number, String title, String state, boolean open) {}

    /** A case handled with this one. */
    record Joined(String number, String title, String signers, String situation, String proposal, boolean open) {}

    @Override
    public String id() {
        return "lineage";
    }

    @Override
    public String heading() {
        return "相关案卷";
    }

    @Override
    public Optional<Shown> of(Sight sight) {
        var it = sight.suggestion();
        if (!sight.involved()) {
            return Optional.empty();
        }
        var links = Stream.of(
                        link("并入", it.mergedInto(), sight),
                        link("split".equals(it.derivedHow()) ? "由此件拆出" : "下级人大转来", it.derivedFrom(), sight),
                        lineage.derived(it.number()).stream()
                                .map(d -> link("split".equals(d.derivedHow()) ? "拆出" : "上级代表已提出", d, sight)))
                .flatMap(all -> all)
                .toList();
        var joined =
                lineage.merged(it.number()).stream().map(m -> joined(m, sight)).toList();
        boolean undo = it.state() == State.MERGED && sight.viewer().has(Role.CLERK, it.body());
        return links.isEmpty() && joined.isEmpty() ? Optional.empty() : Optional.of(new Shown(links, joined, undo));
    }

    private Stream<Link> link(String what, String number, Sight sight) {
        return Stream.ofNullable(number)
                .flatMap(n -> suggestions.find(n).stream())
                .map(other -> link(what, other, sight));
    }

    private Link link(String what, Suggestion other, Sight sight) {
        boolean open = access.mayRead(sight.viewer(), other.number());
        var state = access.sight(sight.viewer(), other).state();
        return new Link(what, other.number(), other.title(), state.label(), open);
    }

    private Joined joined(Suggestion merged, Sight sight) {
        boolean named = access.sight(sight.viewer(), merged).author();
        var signers = Stream.concat(
                        Stream.of(merged.deputyName()),
                        suggestions.cosigners(merged.number()).stream()
                                .filter(c -> Boolean.TRUE.equals(c.cosigned()))
                                .map(Cosigner::name))
                .toList();
        return new Joined(
                merged.number(),
                merged.title(),
                named ? String.join("、", signers) : Sight.CONFIDENTIAL,
                merged.situation(),
                merged.proposal(),
                access.mayRead(sight.viewer(), merged.number()));
    }
}
