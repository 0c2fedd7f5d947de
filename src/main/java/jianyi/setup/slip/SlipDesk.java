package jianyi.setup.slip;

import java.util.List;
import jianyi.access.DoorAct;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.access.factor.OneUseCodes;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.flow.Refusal;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prints slips. Only for whoever is nothing but a deputy: nobody gets by a slip what a chair, a head or a clerk may. The deputy is
 * told of every slip and of its use, and the record keeps both.
 */
@Component
class SlipDesk {

    private final Viewers viewers;
    private final Offices offices;
    private final Deputies deputies;
    private final People people;
    private final OneUseCodes codes;
    private final SlipNews news;
    private final ApplicationEventPublisher acts;

    SlipDesk(
            Viewers viewers,
            Offices offices,
            Deputies deputies,
            People people,
            OneUseCodes codes,
            SlipNews news,
            ApplicationEventPublisher acts) {
        this.viewers = viewers;
        this.offices = offices;
        this.deputies = deputies;
        this.people = people;
        this.codes = codes;
        this.news = news;
        this.acts = acts;
    }

    /** The deputies whoever is signed in may print slips for. @throws Refusal 403 for whoever is no congress's clerk */
    List<Deputy> deputies() {
        List<String> bodies = bodies(viewers.current());
        if (bodies.isEmpty()) {
            throw Refusal.forbidden("只有人大的工作人员可以打印登录条");
        }
        return bodies.stream()
                .flatMap(body -> deputies.of(body).stream())
                .filter(deputy -> people.onlyDeputy(deputy.person()))
                .toList();
    }

    /**
     * Makes a slip for a deputy; one made before is worth nothing.
     *
     * @return what is printed on it, to be shown once
     * @throws Refusal 403 for whoever may not, 404 for nobody of these deputies
     */
    @Transactional
    public String print(String person) {
        Deputy deputy = deputies().stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有这位代表，或者他还有别的岗位，不能用登录条"));
        String clerk = viewers.current().id();
        String code = codes.slip(person, clerk);
        acts.publishEvent(new DoorAct(DoorAct.Kind.SLIP_PRINTED, person));
        news.printed(people.get(person), viewers.current().name(), deputy.body());
        return code;
    }

    private List<String> bodies(Viewer viewer) {
        return viewer.bodies(Role.CLERK).stream()
                .flatMap(code -> offices.find(code).stream())
                .filter(office -> office.kind().isCongress())
                .map(Office::code)
                .toList();
    }
}
