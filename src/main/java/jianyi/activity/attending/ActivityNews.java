package jianyi.activity.attending;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jianyi.activity.Activity;
import jianyi.notice.Notice;
import jianyi.notice.Notice.Pace;
import jianyi.notice.Notice.Turn;
import jianyi.notice.Notices;
import jianyi.notice.answer.AnswerKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import org.springframework.stereotype.Component;

/** What is told of an activity: by mail, or on the organiser's telephone list. */
@Component
class ActivityNews {

    private final Notices notices;
    private final People people;
    private final Offices offices;

    ActivityNews(Notices notices, People people, Offices offices) {
        this.notices = notices;
        this.people = people;
        this.offices = offices;
    }

    /** Asks somebody whether he comes; 能来 is answered from the mail. */
    void call(Activity it, Attendee one, String mobile) {
        var sentence = "请您参加“" + it.title() + "”：" + it.dayWords() + "，在" + it.place() + "。能不能来，请答复；长期在外的，可以发来意见。";
        tell(it, one, mobile, "activityCalled", "请答复能不能来", sentence, Turn.STEP, AnswerKind.ATTENDS);
    }

    /** Tells somebody that it has been changed, and asks anew. */
    void changed(Activity it, Attendee one, String mobile, String reason) {
        var sentence =
                "“" + it.title() + "”有变动（" + reason + "）：改为" + it.dayWords() + "，在" + it.place() + "。能不能来，请重新答复。";
        tell(it, one, mobile, "activityChanged", "活动有变动，请重新答复", sentence, Turn.STEP, AnswerKind.ATTENDS);
    }

    /** Tells somebody that it is called off. */
    void cancelled(Activity it, Attendee one, String mobile, String reason) {
        var sentence = "原定" + it.dayWords() + "的“" + it.title() + "”取消：" + reason;
        tell(it, one, mobile, "activityCancelled", "活动取消", sentence, Turn.OWN, AnswerKind.RECEIVED);
    }

    /** Tells somebody what a clerk has typed in for him. */
    void entered(Activity it, Attendee one, String clerk, Reply answer) {
        var sentence = clerk + "已代您答复“" + it.title() + "”的通知：" + answer.label() + "。如与您的意思不符，请与工作人员联系。";
        tell(it, one, null, "activityEntered", "已代您答复活动通知", sentence, Turn.OWN, null);
    }

    private void tell(
            Activity it,
            Attendee one,
            String mobile,
            String template,
            String subject,
            String sentence,
            Turn turn,
            AnswerKind answer) {
        reader(one, mobile)
                .ifPresent(to -> notices.tell(
                        to,
                        new Notice(
                                template,
                                subject + "：" + it.title(),
                                it.number(),
                                "/activities/" + it.number(),
                                it.body(),
                                spoken(one, mobile, sentence),
                                facts(it),
                                turn,
                                null,
                                Pace.NOW,
                                answer)));
    }

    /** Who has no account is rung; the list finds no number for him, so the sentence says it. */
    private static String spoken(Attendee one, String mobile, String sentence) {
        return one.person() != null || mobile == null ? sentence : sentence + "（电话 " + mobile + "）";
    }

    private Optional<Person> reader(Attendee one, String mobile) {
        return one.person() == null
                ? Optional.of(new Person("#" + one.member(), one.name(), null, mobile))
                : people.inUse(one.person());
    }

    private Map<String, String> facts(Activity it) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("活动", it.title());
        facts.put("种类", it.kind().label());
        facts.put("时间", it.dayWords());
        facts.put("地点", it.place());
        facts.put("组织", offices.name(it.body()));
        return facts;
    }
}
