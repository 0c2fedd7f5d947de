package jianyi.setup;

import java.util.Map;
import java.util.Optional;
import jianyi.access.Credentials;
import jianyi.access.DoorAct;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.audit.AuditTrail;
import jianyi.notice.Notice;
import jianyi.notice.Notices;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.PostMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nobody acts in somebody's place without that person's hearing of it: whoever leads an office is told when another comes to lead
 * beside him or when he no longer does; everybody is told of a password or an address for mails that somebody else has set.
 */
@Component
class StandingNews {

    private static final String OTHERWISE = "不是本单位安排的，请马上与单位负责人和区人大常委会联系。";

    private final Notices notices;
    private final People people;
    private final Offices offices;
    private final Viewers viewers;
    private final AuditTrail trail;
    private final Credentials credentials;

    StandingNews(
            Notices notices,
            People people,
            Offices offices,
            Viewers viewers,
            AuditTrail trail,
            Credentials credentials) {
        this.notices = notices;
        this.people = people;
        this.offices = offices;
        this.viewers = viewers;
        this.trail = trail;
        this.credentials = credentials;
    }

    @EventListener
    void moved(PostMoved moved) {
        if (moved.post().role().leads()) {
            if (!moved.given()) {
                credentials.led(moved.person());
            }
            other(moved.person()).ifPresent(by -> tellOfPost(moved, by.name()));
        }
    }

    @EventListener
    void given(DoorAct act) {
        if (act.kind() == DoorAct.Kind.PASSWORD_GIVEN) {
            other(act.person())
                    .ifPresent(by -> people.find(act.person()).ifPresent(to -> tellOfPassword(to, by.name())));
        }
    }

    private void tellOfPassword(Person to, String by) {
        tell(to, "您的登录密码已重新设置", by + "为您设置了新的登录密码，第一次登录时要改成自己的。不是您要的，请马上与单位负责人和区人大常委会联系。");
    }

    /** The address somebody had until now is told of the new one. */
    void mailMoved(Person before, String mail) {
        other(before.id())
                .ifPresent(by -> tell(
                        before,
                        "您的通知邮箱已更改",
                        by.name() + (mail == null ? "删除了您的通知邮箱。" : "把您的通知邮箱改成了" + mail + "。") + OTHERWISE));
    }

    private void tellOfPost(PostMoved moved, String by) {
        Person person = people.get(moved.person());
        String title = offices.get(moved.post().office()).title(moved.post().role());
        if (moved.given()) {
            String sentence =
                    by + "安排" + person.name() + "（账号 " + person.id() + "）担任" + title + "，今后也可以审批和签发。" + OTHERWISE;
            people.in(moved.post().group()).stream()
                    .filter(one -> !one.id().equals(person.id()))
                    .forEach(one -> tell(one, "又有一人担任" + title, sentence));
        } else {
            tell(person, "您不再担任" + title, by + "把您的岗位“" + title + "”免去或者交给了别人，这个岗位的待办今后不由您办理。" + OTHERWISE);
        }
    }

    /** Whoever is signed in, unless it is the person himself or nobody: the product setting itself up tells nobody. */
    private Optional<Viewer> other(String person) {
        return trail.doer().map(viewers::of).filter(by -> !by.id().equals(person));
    }

    /** Whoever holds no post has nothing that could be taken from him, unless a leading one has just been. */
    private void tell(Person to, String subject, String sentence) {
        people.posts(to.id()).stream()
                .flatMap(post -> offices.find(post.office()).stream())
                .findFirst()
                .map(office -> offices.bodyOf(office.code()).code())
                .or(() -> credentials.ledLately(to.id()) ? district() : Optional.empty())
                .ifPresent(
                        body -> notices.tell(to, new Notice("standing", subject, "", "/", body, sentence, Map.of())));
    }

    private Optional<String> district() {
        return offices.all().stream()
                .filter(office -> office.kind() == OfficeKind.STANDING)
                .map(Office::code)
                .findFirst();
    }
}
