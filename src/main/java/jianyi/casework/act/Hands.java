package jianyi.casework.act;

import java.util.List;
import java.util.stream.Stream;
import jianyi.access.Viewers;
import jianyi.deputy.Deputies;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** Whose hand fills in a deputy's form: the deputy's own, or a clerk's on the deputy's word 代录. */
@Component
public class Hands {

    private final Viewers viewers;
    private final Deputies deputies;
    private final Offices offices;

    Hands(Viewers viewers, Deputies deputies, Offices offices) {
        this.viewers = viewers;
        this.deputies = deputies;
        this.offices = offices;
    }

    /**
     * Who typed the deputy's word in.
     *
     * @throws Refusal 403 when neither the deputy nor a clerk who may; 400 when a clerk does not say from paper or telephone
     */
    public Entering entering(Step step, String deputy, String body) {
        return entering(step.person(), step.answers(), deputy, body, true);
    }

    /** The same at submission, where a paper is taken for granted. */
    public Entering entering(String person, Answers answers, String deputy, String body, boolean mustSayHow) {
        if (person.equals(deputy)) {
            return Entering.SELF;
        }
        var viewer = viewers.of(person);
        if (enterers(deputy, body).stream()
                .noneMatch(
                        group -> viewer.posts().stream().anyMatch(p -> p.group().equals(group)))) {
            throw Refusal.forbidden("只有代表本人或本级人大的工作人员可以办理此事项");
        }
        var from = mustSayHow
                ? answers.need("enteredFrom")
                : answers.text("enteredFrom").orElse("paper");
        return new Entering(person, viewer.name(), from);
    }

    /** The groups whose members may type in for a deputy: the body's clerks and, for a district deputy of a street, the street's. */
    public List<String> enterers(String deputy, String body) {
        var streets = offices.all().stream()
                .filter(office -> office.kind() == OfficeKind.STREET)
                .filter(street -> deputies.ofStreet(street.code()).stream()
                        .anyMatch(d -> d.person().equals(deputy) && d.body().equals(body)))
                .map(street -> street.code());
        return Stream.concat(Stream.of(body), streets)
                .map(office -> new Post(office, Role.CLERK).group())
                .toList();
    }
}
