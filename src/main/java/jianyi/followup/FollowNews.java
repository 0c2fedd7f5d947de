package jianyi.followup;

import java.util.List;
import jianyi.office.Offices;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** Who works for an office that owes something. */
@Component
public class FollowNews {

    private final OwedRooms rooms;
    private final Offices offices;

    FollowNews(OwedRooms rooms, Offices offices) {
        this.rooms = rooms;
        this.offices = offices;
    }

    /** Who does the office's work: a unit's and an organ's handlers, a government's clerks. */
    public Post worker(String office) {
        boolean handled = offices.find(office)
                .filter(one -> one.kind().roles().contains(Role.HANDLER))
                .isPresent();
        return new Post(office, handled ? Role.HANDLER : Role.CLERK);
    }

    /** Tells the office's head, and whoever does its work. */
    public void office(String number, String office, String kind, String subject, String sentence) {
        var groups = List.of(worker(office).group(), new Post(office, Role.HEAD).group());
        rooms.of(number).tellGroups(number, groups, kind, subject, sentence);
    }

    /** Tells the office's head alone: whoever does its work has a task anyway. */
    public void head(String number, String office, String kind, String subject, String sentence) {
        rooms.of(number).tellGroups(number, List.of(new Post(office, Role.HEAD).group()), kind, subject, sentence);
    }

    /** An office's name. */
    public String name(String office) {
        return offices.name(office);
    }
}
