package jianyi.meeting;

import java.util.Map;
import jianyi.casework.step.AskingWords;

/** What each task of this room asks of a person. */
public final class MeetingWords {

    private static final Map<String, AskingWords> ALL = Map.ofEntries(
            Map.entry("user_consent", new AskingWords("请决定是否同意召开会议", "拟召开%s，请决定是否同意。")),
            Map.entry("user_decideAgenda", new AskingWords("请决定会议日期和议程", "拟召开%s，请决定日期和议程。")),
            Map.entry("user_answerNotice", new AskingWords("会议通知，请答复是否参加", "%s即将召开，请您出席，并答复是否参加。")),
            Map.entry("user_decideLeave", new AskingWords("请决定是否准假", "有代表就%s请假，请决定是否准假。")),
            Map.entry("user_rollCall", new AskingWords("请准备会议并点名", "%s的通知已经发出，请准备会务，开会时点名。")),
            Map.entry("user_adjourn", new AskingWords("请决定改期", "%s不能如期召开，请决定改到哪一天，或者取消。")),
            Map.entry("user_recordItem", new AskingWords("请记录审议情况", "%s正在进行，请记录这一项议程的审议情况。")),
            Map.entry("user_recordVote", new AskingWords("请记录表决结果", "%s正在进行，请记录这一项议程的表决结果。")),
            Map.entry("user_close", new AskingWords("请登记闭会", "%s各项议程都已记录，请登记闭会。")),
            Map.entry("user_draftResolutions", new AskingWords("请拟定决议和公告", "%s已经闭会，请拟定通过的决议、决定和公告。")),
            Map.entry("user_signResolutions", new AskingWords("请签署决议和公告", "%s的决议、决定和公告已经拟好，请审阅签署。")),
            Map.entry("user_fileRecord", new AskingWords("请报送备案", "%s的决议、决定已经公布，请报上一级人大常委会备案。")),
            Map.entry("user_reportExecution", new AskingWords("请报告决议落实情况", "%s通过的决议交贵单位落实，请按期报告落实情况。")),
            Map.entry("user_answerSupervision", new AskingWords("请答复督办", "人大就%s通过的决议发出督办单，请抓紧落实，并答复落实情况。")),
            Map.entry("user_confirmExecution", new AskingWords("请确认决议落实情况", "%s通过的决议，承办单位报告已经落实，请确认是否属实。")));

    private MeetingWords() {}

    /** The words for a task of this room. */
    public static AskingWords of(String task) {
        return ALL.get(task);
    }
}
