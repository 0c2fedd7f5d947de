package jianyi.suggestion;

import java.util.Map;
import java.util.Set;
import jianyi.casework.step.AskingWords;

/** What each task of this room asks of a person, the first time and in a further round. */
public final class TaskWords {

    private static final Map<String, AskingWords> ALL = Map.ofEntries(
            Map.entry("user_confirmCosign", new AskingWords("请确认是否附议", "有代表请您附议一件建议，请看过内容后确认是否附议。")),
            Map.entry("user_review", new AskingWords("请审查建议", "收到一件代表建议，请审查是否受理。")),
            Map.entry("user_amend", new AskingWords("请修改建议", "您的建议被退回修改，请修改后再提交，也可以撤回。")),
            Map.entry("user_adopt", new AskingWords("请决定是否提出建议", "下级人大转来一件建议，请您看过后决定是否以本人名义向本级人大提出。")),
            Map.entry("user_assign", new AskingWords("请交办建议", "建议已经受理，请确定承办单位和答复期限。")),
            Map.entry("user_dispatch", new AskingWords("请分派承办单位", "人大交来一件代表建议，请分派给所属单位办理。")),
            Map.entry("user_accept", new AskingWords("请接收承办任务", "交来一件代表建议请贵单位办理，请接收；不属本单位职责的，请说明理由申请退办。")),
            Map.entry("user_consentRefusal", new AskingWords("请审定退办申请", "经办人提出不属本单位职责，请决定是否申请退办。")),
            Map.entry("user_settleRefusal", new AskingWords("请裁定退办申请", "承办单位申请退办，请裁定由谁继续办理。")),
            Map.entry("user_handle", new AskingWords("请联系代表并办理", "请与代表联系，听取意见，研究办理，并把联系情况记下来。")),
            Map.entry("user_opine", new AskingWords("请提交会办意见", "请就本单位职责范围内的内容提出会办意见，送主办单位汇总。")),
            Map.entry("user_draftReply", new AskingWords("请起草答复", "请逐条回应代表的建议，起草书面答复。")),
            Map.entry("user_signReply", new AskingWords("请签发答复", "经办人已起草答复，请审阅签发。")),
            Map.entry("user_issueReply", new AskingWords("请签发答复", "所属单位已拟好答复，请以政府名义签发。")),
            Map.entry("user_checkReply", new AskingWords("请审核答复", "承办单位已签发答复，请在送达代表之前审核。")),
            Map.entry("user_deliverReply", new AskingWords("请送达答复", "答复已审核通过，请编文号、打印盖章并送达代表，再登记送达情况。")),
            Map.entry("user_rate", new AskingWords("请评价办理情况", "请看过书面答复，评价是否满意。")),
            Map.entry("user_remark", new AskingWords("请评价办理情况", "请看过您附议的建议的书面答复，评价是否满意。")),
            Map.entry("user_escalate", new AskingWords("请决定怎样处理", "代表对再次办理的结果仍不满意，请决定怎样处理。")),
            Map.entry("user_agreeWithdrawal", new AskingWords("请决定是否同意撤回", "领衔代表要求撤回您附议的建议，请决定是否同意。")),
            Map.entry("user_consentWithdrawal", new AskingWords("请决定是否同意撤回", "代表要求撤回已经交办的建议，请决定是否同意。")),
            Map.entry("user_answerSupervision", new AskingWords("请答复督办", "人大对这件建议发出督办单，请按要求办理，并答复办理情况。")),
            Map.entry("user_decideExtension", new AskingWords("请审批延期申请", "承办单位申请延长答复期限，请决定是否准予。")),
            Map.entry("user_reportProgress", new AskingWords("请报告承诺进展", "答复代表时承诺的事项，请按期落实，并报告进展、是否已经兑现。")),
            Map.entry("user_confirmFulfilment", new AskingWords("请确认承诺是否兑现", "承办单位报告承诺的事项已经兑现，请确认是否属实。")),
            Map.entry("user_settleObjection", new AskingWords("请答复代表的异议", "代表对交办给哪个单位有异议，请决定是否改交，并答复代表。")));

    private static final Map<String, AskingWords> AGAIN = Map.of(
            "user_accept", new AskingWords("请接收", "代表对上次的答复不满意，请贵单位再次办理，请接收。"),
            "user_handle", new AskingWords("请联系代表并办理", "代表对上次的答复不满意，请再与代表联系，针对代表的意见研究办理，并把联系情况记下来。"),
            "user_draftReply", new AskingWords("请起草答复", "请针对代表不满意的地方起草新的答复；上次的答复留在案卷里。"),
            "user_rate", new AskingWords("请再次评价", "请看过再次办理的答复，评价是否满意。"),
            "user_remark", new AskingWords("请再次评价", "请看过您附议的建议再次办理的答复，评价是否满意。"));

    /** The tasks of what accompanies a case: they go beside its own way and are in nobody's way there. */
    private static final Set<String> BESIDE =
            Set.of("user_answerSupervision", "user_decideExtension", "user_reportProgress", "user_confirmFulfilment");

    private TaskWords() {}

    /** Whether a task of this room accompanies a case instead of leading it on. */
    public static boolean beside(String task) {
        return BESIDE.contains(task);
    }

    /** The keys of those tasks. */
    public static Set<String> besides() {
        return BESIDE;
    }

    /** The words for a task of this room in the case's round. */
    public static AskingWords of(String task, int round) {
        var first = ALL.get(task);
        if (round == 1 || beside(task)) {
            return first;
        }
        var again = AGAIN.getOrDefault(task, first);
        return new AskingWords(again.todo() + "（" + Words.round(round) + "）", again.sentence());
    }
}
