package jianyi.setup.calendar;

/** What stands in the form, as it was typed; nothing of it is lost when something is refused. */
public record TypedNotice(String year, String source, String lines) {}
