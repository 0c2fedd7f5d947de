package jianyi.setup.standin;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.calendar.ChineseDates;
import jianyi.notice.Notice;
import jianyi.notice.Notices;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.office.StandIn;
import org.springframework.stereotype.Component;

/** Who hears of an emergency: whom it names, whose posts they are, and the clerks of the office above. */
@Component
class EmergencyNews {

    private final Notices notices;
    private final People people;
    private final Offices offices;
    private final Colleagues colleagues;

    EmergencyNews(Notices notices, People people, Offices offices, Colleagues colleagues) {
        this.notices = notices;
        this.people = people;
        this.offices = offices;
        this.colleagues = colleagues;
    }

    void named(String whose, Person other, List<Post> posts) {
        tell(
                other,
                posts.get(0),
                "您是" + whose + "的应急代办人",
                whose + "一个人负责" + titles(posts) + "的工作，指定您在他突然不能工作、又来不及安排的时候代办。到时请登录，在“请人代办”里开始。");
    }

    void begun(StandIn one, String reason) {
        var posts = Colleagues.posts(one);
        var sentence = people.get(one.standIn()).name() + "从今天起应急代办" + titles(posts) + "的工作，到"
                + ChineseDates.format(one.until()) + "为止。原因：" + reason + "。不应当的，请马上在“请人代办”里结束。";
        var above = offices.get(posts.get(0).office()).parent();
        Stream.concat(
                        Stream.of(one.person(), one.standIn()),
                        people.in(new Post(above, Role.CLERK).group()).stream().map(Person::id))
                .distinct()
                .forEach(person -> tell(
                        people.get(person),
                        posts.get(0),
                        "应急代办已开始：" + people.get(one.person()).name(),
                        sentence));
    }

    private String titles(List<Post> posts) {
        return posts.stream().map(post -> colleagues.title(post.group())).collect(Collectors.joining("、"));
    }

    private void tell(Person to, Post post, String subject, String sentence) {
        var rings = offices.bodyOf(post.office()).code();
        notices.tell(to, new Notice("standIn", subject, "", "/stand-ins", rings, sentence, Map.of()));
    }
}
