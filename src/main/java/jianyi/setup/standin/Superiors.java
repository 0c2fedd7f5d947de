package jianyi.setup.standin;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/**
 * Who is above a chair or head. A clerk alone must not become his own chair: whoever looks after such a post does so on the word
 * of the person, or of the head or chair of the office above.
 */
@Component
class Superiors {

    private static final Set<Role> LEADING = EnumSet.of(Role.CHAIR, Role.HEAD);

    private final Offices offices;

    Superiors(Offices offices) {
        this.offices = offices;
    }

    /** Whether one of these posts leads an office. */
    boolean wordNeeded(Collection<Post> posts) {
        return posts.stream().anyMatch(post -> LEADING.contains(post.role()));
    }

    /** Whether this person leads the office above every leading one of these posts, and there is one. */
    boolean above(Viewer viewer, Collection<Post> posts) {
        var leading =
                posts.stream().filter(post -> LEADING.contains(post.role())).toList();
        return !leading.isEmpty()
                && leading.stream().allMatch(post -> heads(post).anyMatch(viewer.posts()::contains));
    }

    private Stream<Post> heads(Post post) {
        return offices.find(post.office()).map(Office::parent).stream()
                .flatMap(above -> LEADING.stream().map(role -> new Post(above, role)));
    }
}
