package jianyi.inspection;

import java.util.Map;
import jianyi.casework.step.AskingWords;

/** What each task of this room asks of a person. */
public final class InspectionWords {

    private static final Map<String, AskingWords> ALL = Map.ofEntries(
            Map.entry("user_prepare", new AskingWords("请制定方案", "%s已经开始，请制定方案，确定检查组成员和检查地点。")),
            Map.entry("user_confirmMembership", new AskingWords("请答复是否参加", "请您参加%s；如与本人或者亲属有利害关系，请回避并说明。")),
            Map.entry("user_recordSite", new AskingWords("请记录实地检查情况", "%s正在实地检查，请在实地记录页里记下情况。")),
            Map.entry("user_selfReport", new AskingWords("请提交报告", "%s涉及贵单位，请对照检查重点提交报告。")),
            Map.entry("user_signReport", new AskingWords("请签发报告", "%s的专项工作报告已经写好，请审阅签发。")),
            Map.entry("user_draftReport", new AskingWords("请起草报告", "%s的情况已经掌握，请在报告页里写好报告，写好以后提请审议。")),
            Map.entry("user_deliberate", new AskingWords("请登记审议结果", "%s的报告已经写好，请在审议以后登记结果和意见。")),
            Map.entry("user_nameOwners", new AskingWords("请确定承办单位", "%s的意见交由贵机关研究处理，请逐条确定承办单位。")),
            Map.entry("user_correct", new AskingWords("请研究处理意见", "%s的意见由贵单位研究处理，请按期办理并报告。")),
            Map.entry("user_checkCorrection", new AskingWords("请核对处理情况", "%s的意见，承办单位报告已经办完，请核对是否认可。")),
            Map.entry("user_decideReturn", new AskingWords("请决定是否退回", "%s的意见，核对时没有认可处理情况，请决定是否以机关名义退回。")),
            Map.entry("user_signCorrection", new AskingWords("请签发处理情况报告", "%s的各条意见都已研究处理，请签发处理情况报告。")),
            Map.entry("user_decideExtension", new AskingWords("请决定是否延期", "%s的一条意见，承办单位申请延期，请决定。")),
            Map.entry("user_answerSupervision", new AskingWords("请答复督办", "%s的意见正在督办，请按要求答复。")),
            Map.entry("user_recordTally", new AskingWords("请登记测评结果", "%s要进行满意度测评，请登记票数。")),
            Map.entry("user_decidePlan", new AskingWords("请决定年度监督计划", "%s已经提出，请会议讨论，并登记决定。")),
            Map.entry("user_amendPlan", new AskingWords("请修改年度监督计划", "%s没有通过，请按意见修改后重新提出。")),
            Map.entry("user_decideChange", new AskingWords("请决定是否调整年度监督计划", "%s拟作调整，请会议讨论，并登记决定。")));

    private InspectionWords() {}

    /** The words for a task of this room. */
    public static AskingWords of(String task) {
        return ALL.get(task);
    }
}
