package jianyi.activity.station;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.activity.group.Group;
import jianyi.activity.group.Groups;
import jianyi.calendar.ChineseDates;
import jianyi.casework.time.Terms;
import jianyi.office.Offices;
import jianyi.papers.LetterText;
import jianyi.papers.PaperRows;
import jianyi.papers.PaperTemplate;
import jianyi.papers.PaperTemplates;
import org.springframework.stereotype.Component;

/** 情况卡: what a room is, who looks after it, which groups meet there, what it has. */
@Component
class StationCard {

    private static final PaperTemplate TEMPLATE = new PaperTemplate("station-card", "情况卡", List.of("名称", "地址", "清单"));
    private static final List<String> COLUMNS = List.of("序号", "类别", "项目", "情况", "说明", "检查", "期限");

    private final Stations stations;
    private final StationDesk desk;
    private final Groups groups;
    private final Offices offices;
    private final PaperTemplates templates;
    private final Terms terms;

    StationCard(
            Stations stations,
            StationDesk desk,
            Groups groups,
            Offices offices,
            PaperTemplates templates,
            Terms terms) {
        this.stations = stations;
        this.desk = desk;
        this.groups = groups;
        this.offices = offices;
        this.templates = templates;
        this.terms = terms;
    }

    byte[] of(Station it) {
        var values = new LinkedHashMap<String, Object>();
        values.put("名称", LetterText.line(it.title()));
        values.put("种类", it.kind().label());
        values.put("单位", LetterText.formal(offices.get(it.body())));
        values.put("地址", LetterText.line(it.address()));
        values.put("负责人", said(it.keeper()));
        values.put("开放时间", said(it.hours()));
        values.put(
                "小组",
                groups.of(List.of(it.body())).stream().map(StationCard::group).toList());
        var lines = new ArrayList<Map<String, String>>();
        stations.checks(it.number(), desk.items(it)).forEach(one -> lines.add(line(lines.size() + 1, "设施", one)));
        stations.checks(it.number(), desk.rules(it)).forEach(one -> lines.add(line(lines.size() + 1, "制度上墙", one)));
        values.put("清单", new PaperRows(COLUMNS, List.copyOf(lines)));
        values.put("日期", ChineseDates.format(terms.today()));
        return templates.fill(TEMPLATE, values);
    }

    private static String said(String text) {
        return text == null ? "没有登记" : LetterText.line(text);
    }

    private static String group(Group one) {
        return LetterText.line(one.name()) + "：" + one.members().size() + " 人"
                + (one.leaders().isEmpty() ? "" : "，组长" + one.leaders());
    }

    private static Map<String, String> line(int place, String sort, Check one) {
        var line = new LinkedHashMap<String, String>();
        line.put("序号", "" + place);
        line.put("类别", sort);
        line.put("项目", LetterText.line(one.item()));
        line.put("情况", one.words());
        line.put("说明", LetterText.line(one.remark()));
        line.put("检查", one.checkedOn() == null ? "" : one.checkedOn().toString());
        line.put("期限", one.fixBy() == null ? "" : one.fixBy().toString());
        return line;
    }
}
