package jianyi.notice;

import java.util.UUID;

/** A mail as the sender needs it; the id also names the message to the mail servers. */
record OutboxMail(
        UUID id,
        String caseNumber,
        String person,
        String name,
        String address,
        String ringOffice,
        String subject,
        String sentence,
        String htmlBody,
        String textBody,
        int attempts) {}
