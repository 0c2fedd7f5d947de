package jianyi.operations;

import java.time.LocalDateTime;

/**
 * Work of the engine that failed for good or is late.
 *
 * @param number number of the case it belongs to; empty when it belongs to none
 * @param process the process as it is called
 * @param step the step as the model names it
 * @param due when it should have run; null when at once
 * @param reason the first line of what went wrong, or null
 */
record EngineJob(String id, String number, String process, String step, LocalDateTime due, String reason) {}
