package jianyi.setup.standin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.office.StandIn;
import jianyi.office.StandIns;
import jianyi.setup.PostTasksFlow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the posts follow a stand-in from the first to the last day. */
@Service
class StandInTurns {

    private final StandIns standIns;
    private final StandInNews news;
    private final PostTasksFlow tasks;
    private final People people;
    private final Clock clock;

    StandInTurns(StandIns standIns, StandInNews news, PostTasksFlow tasks, People people, Clock clock) {
        this.standIns = standIns;
        this.news = news;
        this.tasks = tasks;
        this.people = people;
        this.clock = clock;
    }

    /** Gives and takes posts as today demands; nothing happens when all is as it should be. */
    @Transactional
    public void settle() {
        LocalDate today = LocalDate.now(clock);
        standIns.unsettled(today).forEach(one -> settle(one, today));
    }

    private void settle(StandIn one, LocalDate today) {
        Set<String> held = groups(one.person());
        Set<String> standing = groups(one.standIn());
        List<String> joined = new ArrayList<>(one.joined());
        for (String group : one.posts()) {
            boolean due = one.on(today) && held.contains(group);
            if (due && !standing.contains(group)) {
                people.join(one.standIn(), group);
                joined.add(group);
            } else if (!due && joined.remove(group)) {
                tasks.release(group, one.standIn());
                Post.parse(group).ifPresent(post -> people.withdraw(one.standIn(), post));
            }
        }
        if (!joined.equals(one.joined())) {
            standIns.joined(one.id(), joined);
        }
        if (!one.ended() && one.until().isBefore(today) && standIns.overTold(one.id())) {
            news.over(one);
        }
    }

    private Set<String> groups(String person) {
        return people.posts(person).stream().map(Post::group).collect(Collectors.toSet());
    }
}
