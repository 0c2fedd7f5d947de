package jianyi.activity.papers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.activity.Activity;
import jianyi.activity.attending.ActivityRecordDesk;
import jianyi.activity.attending.Attendee;
import jianyi.activity.attending.Attendees;
import jianyi.activity.attending.Tally;
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

/** Makes an activity's papers of what is on record; nothing is typed for them. */
@Component
class ActivityPapers {

    private static final PaperTemplate ROLL = new PaperTemplate("activity-roll", "点名册", List.of("活动", "点名"));
    private static final PaperTemplate RECORD = new PaperTemplate("activity-record", "活动记录", List.of("活动", "内容"));
    private static final List<String> COLUMNS = List.of("序号", "姓名", "级别", "答复", "到场");

    private final Attendees attendees;
    private final ActivityRecordDesk closing;
    private final Groups groups;
    private final Offices offices;
    private final PaperTemplates templates;
    private final Terms terms;

    ActivityPapers(
            Attendees attendees,
            ActivityRecordDesk closing,
            Groups groups,
            Offices offices,
            PaperTemplates templates,
            Terms terms) {
        this.attendees = attendees;
        this.closing = closing;
        this.groups = groups;
        this.offices = offices;
        this.templates = templates;
        this.terms = terms;
    }

    /** 点名册: everybody who is called, with room to sign. */
    byte[] roll(Activity it) {
        var all = attendees.of(it.number());
        var values = head(it);
        var tally = Tally.of(all);
        boolean before = it.closedOn() == null && tally.came() == 0;
        values.put("人数", before ? tally.answered() : tally.rolled());
        values.put("点名", new PaperRows(COLUMNS, lines(it, all)));
        return templates.fill(ROLL, values);
    }

    /** 活动记录: what was done, who came, what was raised. */
    byte[] record(Activity it) {
        var all = attendees.of(it.number());
        var values = head(it);
        values.put("概况", facts(it));
        values.put("到场情况", came(it, all));
        values.put("内容", LetterText.paragraphs(it.words()));
        values.put("意见", said(all));
        values.put("照片", closing.photos(it.number()).size() + " 张");
        return templates.fill(RECORD, values);
    }

    private Map<String, Object> head(Activity it) {
        var values = new LinkedHashMap<String, Object>();
        values.put("编号", it.number());
        values.put("活动", LetterText.line(it.title()));
        values.put("时间", it.dayWords());
        values.put("地点", LetterText.line(it.place()));
        values.put("单位", LetterText.formal(offices.get(it.body())));
        values.put("日期", ChineseDates.format(terms.today()));
        return values;
    }

    private List<String> facts(Activity it) {
        var facts = new ArrayList<String>();
        facts.add("种类：" + it.kind().label());
        facts.add("时间：" + it.dayWords());
        facts.add("地点：" + LetterText.line(it.place()));
        if (it.groupId() != null) {
            facts.add("代表小组：" + groups.find(it.groupId()).map(Group::name).orElse(""));
        }
        if (it.hours() != null) {
            facts.add("时长：" + it.hours().stripTrailingZeros().toPlainString() + " 小时");
        }
        if (it.money() != null) {
            facts.add("经费：" + it.money().toPlainString() + " 元");
        }
        return facts;
    }

    private static List<String> came(Activity it, List<Attendee> all) {
        var lines = new ArrayList<String>();
        lines.add(Tally.of(all).rolled() + "。");
        lines.add("到场：" + names(all.stream().filter(Attendee::came).toList()));
        if (all.stream().anyMatch(Attendee::excused)) {
            lines.add("请假：" + names(all.stream().filter(Attendee::excused).toList()));
        }
        var missing = all.stream()
                .filter(one -> one.counts() && !one.came() && !one.excused())
                .toList();
        if (it.closedOn() != null && !missing.isEmpty()) {
            lines.add("未到：" + names(missing));
        }
        return lines;
    }

    private static List<String> said(List<Attendee> all) {
        var said = all.stream()
                .filter(one -> one.excused() && one.words() != null)
                .map(one -> one.name() + "（" + one.answer().label() + "）：" + LetterText.line(one.words()))
                .toList();
        return said.isEmpty() ? List.of("没有。") : said;
    }

    private static String names(List<Attendee> some) {
        return some.isEmpty()
                ? "没有"
                : String.join("、", some.stream().map(Attendee::name).toList());
    }

    private static List<Map<String, String>> lines(Activity it, List<Attendee> all) {
        var lines = new ArrayList<Map<String, String>>();
        for (Attendee one : all) {
            var line = new LinkedHashMap<String, String>();
            line.put("序号", "" + (lines.size() + 1));
            line.put("姓名", LetterText.line(one.name()));
            line.put("级别", one.level().label());
            line.put("答复", one.answer() == null ? "" : one.answered());
            line.put("到场", one.standing(it.closedOn() != null));
            lines.add(line);
        }
        return lines;
    }
}
