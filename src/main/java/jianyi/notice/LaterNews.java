package jianyi.notice;

/**
 * Something a person is told with the next morning's mail.
 *
 * @param ringOffice code of the office that keeps the case, and rings when the person has no mail
 * @param path where it can be seen
 */
public record LaterNews(
        long id, String person, String caseNumber, String ringOffice, String subject, String sentence, String path) {}
