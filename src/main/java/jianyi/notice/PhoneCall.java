package jianyi.notice;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * Somebody to be told by telephone, with the sentence to say.
 *
 * @param person user id of who is to be told
 * @param afterRefusedMail true when a mail was tried and the address refused it
 * @param told when it was done; null while it is open
 * @param toldBy name of the clerk who rang; null while it is open
 * @param remark what the clerk noted, or null
 */
public record PhoneCall(
        UUID id,
        String person,
        String name,
        String caseNumber,
        String sentence,
        boolean afterRefusedMail,
        LocalDateTime written,
        LocalDateTime told,
        String toldBy,
        String remark) {}
