package jianyi.statistics.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jianyi.access.Viewer;
import jianyi.calendar.ChineseDates;
import jianyi.flow.CaseTitles;
import jianyi.papers.LetterText;
import jianyi.papers.PaperRows;
import jianyi.papers.PaperTemplate;
import jianyi.papers.PaperTemplates;
import jianyi.statistics.Part;
import jianyi.statistics.Statistics;
import jianyi.statistics.Statistics.Thing;
import jianyi.statistics.Table;
import jianyi.statistics.Tables;
import jianyi.statistics.YearFigures;
import org.springframework.stereotype.Component;

/** 逾期清单: the report's annex that stays inside, a file of its own so that it cannot be published along with the report. */
@Component
class LateWording {

    private static final PaperTemplate TEMPLATE = new PaperTemplate("late-list", "逾期清单", List.of("逾期"));

    private final Statistics statistics;
    private final Tables tables;
    private final List<CaseTitles> titles;
    private final PaperTemplates templates;
    private final Clock clock;

    LateWording(Statistics statistics, Tables tables, List<CaseTitles> titles, PaperTemplates templates, Clock clock) {
        this.statistics = statistics;
        this.tables = tables;
        this.titles = titles;
        this.templates = templates;
        this.clock = clock;
    }

    /** The list as a Word file, by unit in the order of offices; titles only as far as this person may read them. */
    byte[] write(Viewer viewer, YearFigures now, YearFigures before) {
        var units = tables.of(now, before).stream()
                .filter(table -> table.by() == Part.By.UNIT)
                .flatMap(table -> table.rows().stream())
                .toList();
        var lines = new ArrayList<Map<String, String>>();
        for (Table.Row unit : units) {
            things(now, unit, "overdue")
                    .forEach(thing -> lines.add(line(viewer, unit, thing, "未答复，已超期 " + thing.days() + " 天")));
            var handedOn = things(now, unit, "heldUp").stream()
                    .filter(Thing::hit)
                    .map(Thing::item)
                    .collect(Collectors.toSet());
            things(now, unit, "inTime").stream()
                    .filter(thing -> !thing.hit() && !open(lines, unit, thing))
                    .forEach(thing -> lines.add(line(
                            viewer, unit, thing, handedOn.contains(thing.item()) ? "没有按期送达；到期前已送人大审核" : "没有按期答复")));
        }
        var values = new LinkedHashMap<String, Object>();
        values.put("标题", LetterText.formal(now.extent().office()) + now.year() + "年逾期答复清单");
        values.put(
                "说明",
                List.of("内部资料，不随办理情况的报告公开。含到" + ChineseDates.format(now.span().to()) + "仍未答复的，以及期限在本年届满而没有按期答复的；共 "
                        + lines.size() + " 件次，一件由几个单位分别答复的分别列出。"));
        values.put("逾期", new PaperRows(List.of("单位", "编号", "标题", "日期", "情况"), lines));
        values.put("日期", ChineseDates.format(LocalDate.now(clock)));
        return templates.fill(TEMPLATE, values);
    }

    private List<Thing> things(YearFigures now, Table.Row unit, String key) {
        return statistics.things(now.extent(), now.year(), new Part(key, Part.By.UNIT, unit.value()));
    }

    private static boolean open(List<Map<String, String>> lines, Table.Row unit, Thing thing) {
        return lines.stream()
                .anyMatch(line ->
                        line.get("编号").equals(thing.number()) && line.get("单位").equals(unit.label()));
    }

    private Map<String, String> line(Viewer viewer, Table.Row unit, Thing thing, String how) {
        var title = titles.stream()
                .map(one -> one.title(thing.number(), viewer.id()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
        return Map.of(
                "单位",
                unit.label(),
                "编号",
                thing.number(),
                "标题",
                LetterText.line(title),
                "日期",
                ChineseDates.format(
                        thing.days() == null ? thing.day() : thing.day().minusDays(thing.days())),
                "情况",
                how);
    }
}
