package jianyi.reminders;

/**
 * What somebody is reminded of: a task, or what a unit has to do early, whatever task it has by then.
 *
 * @param step id of the task, or null
 * @param deadline id of the unit's window, or null
 */
record Matter(Long step, Long deadline) {

    static Matter step(long id) {
        return new Matter(id, null);
    }

    static Matter window(long id) {
        return new Matter(null, id);
    }
}
