package jianyi.meeting.task;

import java.time.LocalDate;
import java.util.List;
import jianyi.meeting.Meeting;
import jianyi.office.Post;

/**
 * A task of a meeting that waits and has a last day.
 *
 * @param task its id, as in Tasklist's address
 * @param key its id in the model
 * @param matter what of a resolution it is about, or null
 * @param claimedBy user id of who has taken it, or null
 * @param posts the posts that may do it
 * @param persons user ids of those named one by one
 */
record Waiting(
        String task,
        String key,
        Meeting meeting,
        String matter,
        LocalDate arrived,
        LocalDate due,
        String claimedBy,
        List<Post> posts,
        List<String> persons) {}
