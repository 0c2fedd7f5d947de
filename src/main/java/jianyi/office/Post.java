package jianyi.office;

import java.util.Arrays;
import java.util.Optional;

/** A role in an office. Several persons may hold one post, and one person several posts. */
public record Post(String office, Role role) {

    /** The engine group of this post, {@code <office><Role>}. */
    public String group() {
        return office + role.suffix();
    }

    /** The post behind an engine group, or empty when the group is none of ours (administrators, for example). */
    public static Optional<Post> parse(String group) {
        return Arrays.stream(Role.values())
                .filter(role -> group.endsWith(role.suffix())
                        && group.length() > role.suffix().length())
                .map(role -> new Post(
                        group.substring(0, group.length() - role.suffix().length()), role))
                .findFirst();
    }
}
