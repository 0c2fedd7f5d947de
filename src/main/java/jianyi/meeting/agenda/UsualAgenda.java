package jianyi.meeting.agenda;

import java.util.List;
import jianyi.meeting.Kind;

/** What usually stands on the agenda of each kind of meeting, to begin with; the clerk changes it. */
final class UsualAgenda {

    private UsualAgenda() {}

    static List<Row> of(Kind kind) {
        return switch (kind) {
            case PRESIDIUM -> List.of(Row.of(ItemKind.DELIBERATION, "研究主席团工作"));
            case COMMITTEE -> List.of(Row.of(ItemKind.DELIBERATION, "听取和审议专项工作报告"));
            case COUNCIL -> List.of(Row.of(ItemKind.DELIBERATION, "研究常委会日常工作"));
            case FORUM -> List.of(Row.of(ItemKind.OTHER, "听取意见和建议"));
            case LIAISON -> List.of(Row.of(ItemKind.DELIBERATION, "听取代表意见，安排代表活动"));
            case EXTRA ->
                List.of(Row.preparatory("选举主席团和秘书长"), Row.preparatory("通过会议议程"), Row.of(ItemKind.VOTE, "审议本次会议的议题"));
            default ->
                List.of(
                        Row.preparatory("选举主席团和秘书长"),
                        Row.preparatory("通过会议议程"),
                        Row.of(ItemKind.VOTE, "听取和审议政府工作报告").by("镇长"),
                        Row.of(ItemKind.VOTE, "审查财政预算执行情况和预算草案的报告"),
                        Row.of(ItemKind.VOTE, "听取和审议主席团工作报告").by("主席"),
                        Row.of(ItemKind.REPORT, "听取代表建议办理情况的报告"));
        };
    }
}
