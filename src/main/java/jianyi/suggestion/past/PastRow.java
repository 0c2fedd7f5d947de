package jianyi.suggestion.past;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jianyi.flow.text.Text;
import jianyi.intake.Difference;
import jianyi.suggestion.Words;

/**
 * What one line says about a suggestion of a past year; null is what it leaves open.
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

    private static final Map<String, String> DISCLOSURE = Map.of("full", "全文公开", "title", "仅公开标题", "none", "不公开");

    /** What it is told apart by. */
    PastKey key() {
        return PastKey.of(year, original, session, title, deputyName);
    }

    /** Title and deputy in one. */
    String nameKey() {
        return sha256(key().name().getBytes(StandardCharsets.UTF_8));
    }

    /** The day it was answered; where nobody remembers, the last of its year. */
    LocalDate closedOn() {
        return repliedOn == null ? LocalDate.of(year, 12, 31) : repliedOn;
    }

    /** The number people used, when it was a plain one. */
    Integer publicNumber() {
        String digits = Optional.ofNullable(key().number()).orElse("");
        return digits.matches("[1-9][0-9]{0,5}") ? Integer.valueOf(digits) : null;
    }

    /** What is stored of one that was not there yet: texts left open are empty, nothing is published. */
    PastRow forTheFirstTime() {
        return with(
                null,
                key().number(),
                session,
                situation == null ? "" : situation,
                proposal == null ? "" : proposal,
                deputy,
                category == null ? "其他" : category,
                categorySaid,
                units,
                offices,
                disclosure == null ? "none" : disclosure);
    }

    /** The stored row as this one changes it: what is left open, or only written differently, stays as it was. */
    PastRow over(PastRow before) {
        PastRow after = new PastRow(
                before.number,
                year,
                original,
                session,
                kept(title, before.title),
                kept(situation, before.situation),
                kept(proposal, before.proposal),
                deputy,
                kept(deputyName, before.deputyName),
                kept(signers, before.signers),
                category,
                categorySaid,
                units,
                offices,
                kept(resultClass, before.resultClass),
                kept(reply, before.reply),
                kept(rating, before.rating),
                repliedOn == null ? before.repliedOn : repliedOn,
                files.isEmpty() ? before.files : files,
                disclosure);
        boolean sameDeputy = Text.key(deputyName).equals(Text.key(before.deputyName));
        return after.with(
                before.number,
                original == null
                                || before.original != null
                                        && key().number().equals(before.key().number())
                        ? before.original
                        : key().number(),
                session == null || key().series().equals(before.key().series()) ? before.session : session,
                after.situation,
                after.proposal,
                deputy == null && sameDeputy ? before.deputy : deputy,
                category == null ? before.category : category,
                category == null ? before.categorySaid : categorySaid,
                kept(units, before.units),
                units == null ? before.offices : offices,
                kept(disclosure, before.disclosure));
    }

    private static String kept(String typed, String stored) {
        return typed == null
                        || stored != null && typed.equals(Text.clean(stored).strip())
                ? stored
                : typed;
    }

    private PastRow with(
            String theNumber,
            String theOriginal,
            String theSession,
            String theSituation,
            String theProposal,
            String theDeputy,
            String theCategory,
            String theCategorySaid,
            String theUnits,
            List<String> theOffices,
            String theDisclosure) {
        return new PastRow(
                theNumber,
                year,
                theOriginal,
                theSession,
                title,
                theSituation,
                theProposal,
                theDeputy,
                deputyName,
                signers,
                theCategory,
                theCategorySaid,
                theUnits,
                theOffices,
                resultClass,
                reply,
                rating,
                repliedOn,
                files,
                theDisclosure);
    }

    /** Every field that would read differently, each as 「满意度：满意 → 基本满意」. */
    List<String> differences(PastRow before) {
        return Stream.of(
                        Difference.of("编号", before.original, original),
                        Difference.of("届次", before.session, session),
                        Difference.of("标题", before.title, title),
                        Difference.of("案由", before.situation, situation),
                        Difference.of("具体建议", before.proposal, proposal),
                        Difference.of("代表", before.deputyName, deputyName),
                        Difference.of("代表的账号", before.deputy, deputy),
                        Difference.of("附议", before.signers, signers),
                        Difference.of("类别", before.shownCategory(), shownCategory()),
                        Difference.of("承办单位", before.units, units),
                        Difference.of("系统里的承办单位", String.join("、", before.offices), String.join("、", offices)),
                        Difference.of("办理结果类别", before.resultClass, resultClass),
                        Difference.of("答复摘要或全文", before.reply, reply),
                        Difference.of("满意度", Words.of(Words.RATING, before.rating), Words.of(Words.RATING, rating)),
                        Difference.of("答复日期", before.repliedOn, repliedOn),
                        Difference.of("文件名", String.join("、", before.files), String.join("、", files)),
                        Difference.of("公开", DISCLOSURE.get(before.disclosure), DISCLOSURE.get(disclosure)))
                .flatMap(Optional::stream)
                .toList();
    }

    private String shownCategory() {
        return categorySaid == null ? category : categorySaid;
    }

    PastRow storedAs(String storedNumber) {
        return with(
                storedNumber,
                original,
                session,
                situation,
                proposal,
                deputy,
                category,
                categorySaid,
                units,
                offices,
                disclosure);
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
