package jianyi.setup.retire;

import java.util.List;
import jianyi.deputy.Deputy;
import jianyi.office.Office;
import jianyi.office.Person;
import jianyi.office.Post;

/**
 * What an office holds today.
 *
 * @param below offices in use under it; they have to be retired or put elsewhere before
 * @param deputies those in office, of a congress
 * @param takers offices of its kind that can finish what is open
 */
record OfficeHoldings(List<HeldPost> posts, List<Office> below, List<Deputy> deputies, List<Office> takers) {

    /** A post with those who hold it and the tasks that wait for it. */
    record HeldPost(Post post, String title, List<Person> people, long open) {}

    public long open() {
        return posts.stream().mapToLong(HeldPost::open).sum();
    }
}
