package jianyi.meeting.outcome;

/**
 * What a meeting has passed, or whom it has elected.
 *
 * @param item id of the agenda's item it comes from
 * @param docNumber 夜村镇人大决议〔2026〕1号, null until somebody gives it one
 */
public record Resolution(long id, String number, long item, String docNumber, String title, String text) {}
