package jianyi.suggestion.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jianyi.papers.Names;
import jianyi.suggestion.Handling;
import jianyi.suggestion.sheet.SheetPart;
import jianyi.suggestion.sight.Sight;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The sheet's part 打印: the papers this reader may have, those of the whole case first, then unit by unit. */
@Component
@Order(90)
class PapersPart implements SheetPart {

    private final CaseBundles files;
    private final Papers papers;
    private final Names names;

    PapersPart(CaseBundles files, Papers papers, Names names) {
        this.files = files;
        this.papers = papers;
        this.names = names;
    }

    /** Papers under one heading: the case's, or a unit's. */
    public record Group(String of, List<Link> links) {}

    /** A paper to be had, and its address below the case's. */
    public record Link(String title, String path) {}

    @Override
    public String id() {
        return "papers";
    }

    @Override
    public String heading() {
        return "打印";
    }

    @Override
    public Optional<?> of(Sight sight) {
        if (!sight.involved()) {
            return Optional.empty();
        }
        var file = files.open(sight);
        var groups = new ArrayList<>(List.of(new Group("整件建议", whole(file))));
        for (Handling work : file.handlings()) {
            groups.add(new Group(called(work), links(file, work)));
        }
        groups.removeIf(group -> group.links().isEmpty());
        return groups.isEmpty() ? Optional.empty() : Optional.of(groups);
    }

    private List<Link> whole(CaseBundle file) {
        var links = new ArrayList<>(links(file, null));
        if (file.it().state().ended() && PaperRights.mayArchive(file)) {
            links.add(new Link("整卷归档（.zip）", "/archive.zip"));
        }
        return links;
    }

    private List<Link> links(CaseBundle file, Handling work) {
        return Stream.of(PaperKind.values())
                .filter(kind -> kind.ofOneUnit() == (work != null) && papers.has(file, kind, work))
                .map(kind -> new Link(kind.title(), "/papers/" + kind.path() + (work == null ? "" : "/" + work.id())))
                .toList();
    }

    private String called(Handling work) {
        return names.office(work.unit()) + "（" + work.part().label() + "）"
                + (work.round() > 1 ? "第" + work.round() + "次办理" : "");
    }
}
