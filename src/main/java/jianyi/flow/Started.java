package jianyi.flow;

/**
 * A process is being started with a form; told inside the start's transaction.
 *
 * @param person user id of whoever starts it; null when no person does
 * @param form the form's name, {@code suggestion-start}
 */
public record Started(String person, String form) {}
