package jianyi.setup.standin;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.office.StandIns;
import org.springframework.stereotype.Component;

/**
 * Who is above a chair or head. A clerk alone must not become his own chair: whoever looks after such a post does so on the word
 * of the person, or of the head or chair of the office above.
 */
@Component
class Superiors {

    private final Offices offices;
    private final StandIns standIns;

    Superiors(Offices offices, StandIns standIns) {
        this.offices = offices;
        this.standIns = standIns;
    }

    /** Whether one of these posts leads an office. */
    boolean wordNeeded(Collection<Post> posts) {
        return posts.stream().anyMatch(post -> post.role().leads());
    }

    /** Whether this person leads the office above every leading one of these posts, and there is one. */
    boolean above(Viewer viewer, Collection<Post> posts) {
        var leading = posts.stream().filter(post -> post.role().leads()).toList();
        return !leading.isEmpty()
                && leading.stream().allMatch(post -> heads(post).anyMatch(own(viewer)::contains));
    }

    /** The posts this person holds himself: what he only looks after gives him no say in who looks after others. */
    Set<Post> own(Viewer viewer) {
        Set<Post> own = new HashSet<>(viewer.posts());
        standIns.joined(viewer.id()).stream()
                .flatMap(one -> one.joined().stream())
                .flatMap(group -> Post.parse(group).stream())
                .forEach(own::remove);
        return own;
    }

    private Stream<Post> heads(Post post) {
        return offices.find(post.office()).map(Office::parent).stream()
                .flatMap(above -> Stream.of(Role.values()).filter(Role::leads).map(role -> new Post(above, role)));
    }
}
