package jianyi.suggestion.past;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * What one line says about a suggestion of a past year.
 *
 * @param number the case number it is already stored under, null when it is new
 * @param original the number of its own time, or null
 * @param deputy user id when card and name are in the register, otherwise null
 * @param categorySaid the category as written when it is none of ours, otherwise null
 * @param offices codes of those units that are set up, the lead first
 * @param rating satisfied, basic, dissatisfied or null
 * @param files names of its letters
 */
record PastRow(
        String number,
        int year,
        String original,
        String session,
        String title,
        String situation,
        String proposal,
        String deputy,
        String deputyName,
        String signers,
        String category,
        String categorySaid,
        String units,
        List<String> offices,
        String resultClass,
        String reply,
        String rating,
        LocalDate repliedOn,
        List<String> files,
        String disclosure) {

    /** Title and deputy in one. */
    String nameKey() {
        return digest(title, deputyName);
    }

    /** The day it was answered; where nobody remembers, the last of its year. */
    LocalDate closedOn() {
        return repliedOn == null ? LocalDate.of(year, 12, 31) : repliedOn;
    }

    /** The number people used, when it was a plain one. */
    Integer publicNumber() {
        String digits = original == null ? "" : original.replaceFirst("^第?([1-9][0-9]{0,5})号?$", "$1");
        return digits.matches("[1-9][0-9]{0,5}") ? Integer.valueOf(digits) : null;
    }

    /** Equal for lines that say the same. */
    String fingerprint() {
        return digest(
                year,
                original,
                session,
                title,
                situation,
                proposal,
                deputy,
                deputyName,
                signers,
                category,
                categorySaid,
                units,
                offices,
                resultClass,
                reply,
                rating,
                repliedOn,
                files,
                disclosure);
    }

    PastRow storedAs(String storedNumber) {
        return new PastRow(
                storedNumber,
                year,
                original,
                session,
                title,
                situation,
                proposal,
                deputy,
                deputyName,
                signers,
                category,
                categorySaid,
                units,
                offices,
                resultClass,
                reply,
                rating,
                repliedOn,
                files,
                disclosure);
    }

    private static String digest(Object... values) {
        return sha256(Arrays.toString(values).getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 in hexadecimal digits. */
    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
