package jianyi.meeting.bill;

import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingNews;
import org.springframework.stereotype.Component;

/** What the signers of a bill, the clerks and the chair are told. */
@Component
class BillNews {

    private final MeetingNews news;

    BillNews(MeetingNews news) {
        this.news = news;
    }

    void handedIn(Meeting meeting, Bill it) {
        var title = it.kind() + "“" + it.title() + "”";
        signers(meeting, it, "billSigned", "您联名的" + it.kind() + "已经提出", title + "已经提出，您是联名代表之一。如与您的意思不符，请与人大工作人员联系。");
        var sentence = title + "已经提出，" + it.signers().size() + " 名代表联名，请主席团决定如何处理。";
        news.chair(meeting, "billHandedIn", "收到" + it.kind(), sentence);
        news.clerks(meeting, "billHandedIn", "收到" + it.kind(), sentence);
        if (it.target() != null) {
            news.office(
                    meeting,
                    it.target(),
                    "inquired",
                    "收到质询案，请准备答复",
                    title + "向本级人民政府提出，" + it.signers().size() + " 名代表联名。质询的问题：" + it.reason()
                            + "。请按主席团决定的时间和方式答复（地方组织法第二十四条）。");
        }
    }

    /** Asks one to sign along. */
    void asked(Meeting meeting, Bill it, String signer) {
        news.person(
                meeting,
                signer,
                "billAsked",
                "请确认是否联名" + it.kind(),
                "有代表请您联名提出" + it.kind() + "“" + it.title() + "”。请在会议案卷的“议案和质询案”里看过内容，确认是否联名。");
    }

    /** Whoever leads learns that too few are left. */
    void tooFew(Meeting meeting, Bill it) {
        news.person(
                meeting,
                it.lead(),
                "billTooFew",
                it.kind() + "的联名人数不够",
                it.kind() + "“" + it.title() + "”请的代表里，愿意联名的不到 " + Bill.least(it.inquiry()) + " 名，不能成立，可以撤回后重新提出。");
    }

    /** Tells every signer what became of it; {@code said} may be null. */
    void decided(Meeting meeting, Bill it, String sentence, String said) {
        signers(
                meeting,
                it,
                "billDecided",
                "您联名的" + it.kind() + "有了结果",
                it.kind() + "“" + it.title() + "”" + sentence + "。" + (said == null ? "" : "说明：" + said));
    }

    private void signers(Meeting meeting, Bill it, String kind, String subject, String sentence) {
        it.signers().forEach(signer -> news.person(meeting, signer, kind, subject, sentence));
    }
}
