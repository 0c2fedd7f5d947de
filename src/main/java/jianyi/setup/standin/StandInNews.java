package jianyi.setup.standin;

import java.util.LinkedHashMap;
import jianyi.calendar.ChineseDates;
import jianyi.notice.Notice;
import jianyi.notice.Notices;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.StandIn;
import org.springframework.stereotype.Component;

/** Tells both sides when a stand-in is named, ended before time, or over by its date. */
@Component
class StandInNews {

    private final Notices notices;
    private final People people;
    private final Offices offices;
    private final Colleagues colleagues;

    StandInNews(Notices notices, People people, Offices offices, Colleagues colleagues) {
        this.notices = notices;
        this.people = people;
        this.offices = offices;
        this.colleagues = colleagues;
    }

    void named(StandIn one) {
        Person whose = people.get(one.person());
        Person other = people.get(one.standIn());
        String days = ChineseDates.format(one.from()) + "至" + ChineseDates.format(one.until());
        tell(other, one, "请您代办：" + whose.name(), days + "，请您代办" + whose.name() + "的工作。期间的待办会出现在您的待办里。");
        tell(whose, one, "已请" + other.name() + "代办", days + "，您的工作由" + other.name() + "代办。您自己仍可办理；提前回来可以随时结束。");
    }

    /** A chair's or head's stand-in that somebody else has named: the person is asked, the stand-in hears nothing yet. */
    void asked(StandIn one) {
        Person whose = people.get(one.person());
        Person other = people.get(one.standIn());
        String days = ChineseDates.format(one.from()) + "至" + ChineseDates.format(one.until());
        tell(
                whose,
                one,
                "请您确认：由" + other.name() + "代办",
                "有人安排" + days + "由" + other.name() + "代办您的工作。您同意以后才开始；不同意的，请在同一页结束它。");
    }

    void ended(StandIn one) {
        Person whose = people.get(one.person());
        Person other = people.get(one.standIn());
        tell(other, one, "代办已结束：" + whose.name(), "代办" + whose.name() + "的工作已经结束，已领取未办完的任务退回岗位。");
        tell(whose, one, "代办已结束", other.name() + "代办您的工作已经结束，今后的待办由您办理。");
    }

    void over(StandIn one) {
        Person whose = people.get(one.person());
        Person other = people.get(one.standIn());
        var until = "到" + ChineseDates.format(one.until()) + "为止";
        tell(other, one, "代办已到期：" + whose.name(), "代办" + whose.name() + "的工作" + until + "，已领取未办完的任务退回岗位。");
        tell(whose, one, "代办已到期", other.name() + "代办您的工作" + until + "，今后的待办由您办理；还要请人代办的，请另行安排。");
    }

    private void tell(Person to, StandIn one, String subject, String sentence) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("岗位", colleagues.titles(one));
        facts.put("时间", ChineseDates.format(one.from()) + "至" + ChineseDates.format(one.until()));
        if (one.reason() != null) {
            facts.put("说明", one.reason());
        }
        notices.tell(to, new Notice("standIn", subject, "", "/stand-ins", ringOffice(one), sentence, facts));
    }

    /** The congress office beside the post, whose clerks ring those without mail. */
    private String ringOffice(StandIn one) {
        return offices.bodyOf(Colleagues.posts(one).get(0).office()).code();
    }
}
