package jianyi.access;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import jianyi.office.Post;
import jianyi.office.Role;

/**
 * The person for whom a page is shown or an act is done, with the posts held at this moment.
 *
 * @param id the sign-in name
 * @param name the whole Chinese name, for showing
 * @param posts all posts of the person; empty for the administrators, who never work on cases nor read them
 */
public record Viewer(String id, String name, Set<Post> posts) {

    /** Keeps its own copy of the posts. */
    public Viewer {
        posts = Set.copyOf(posts);
    }

    /** The same person with more posts. */
    public Viewer with(Set<Post> more) {
        var all = new HashSet<>(posts);
        all.addAll(more);
        return new Viewer(id, name, all);
    }

    /** Tells whether the person holds this role in the office with this code. */
    public boolean has(Role role, String office) {
        return posts.contains(new Post(office, role));
    }

    /** Tells whether the person holds this role anywhere. */
    public boolean has(Role role) {
        return posts.stream().anyMatch(post -> post.role() == role);
    }

    /** The codes of all offices in which the person holds this role, in alphabetical order. */
    public Set<String> bodies(Role role) {
        var codes = new TreeSet<String>();
        posts.stream().filter(post -> post.role() == role).map(Post::office).forEach(codes::add);
        return codes;
    }

    /** Tells whether the person is a deputy of any congress. */
    public boolean isDeputy() {
        return has(Role.DEPUTY);
    }
}
