package jianyi.flow;

import java.util.List;

/**
 * A task that waits for somebody.
 *
 * @param id as in Tasklist's address
 * @param key its id in the model, for example {@code user_review}
 * @param instance id of the process instance it belongs to
 * @param groups the groups that may do it
 * @param persons those named one by one who may do it
 */
public record OpenTask(String id, String key, String instance, List<String> groups, List<String> persons) {}
