package jianyi.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the record afterwards, so that nobody who writes into it waits for anybody: each seal is the SHA-256 of the seal before, its own
 * place and its entry. Whoever changes or removes a line with more power than the application has must forge every later seal as well.
 */
@Component
class Chain {

    private static final long LOCK = 0x4A69616E7953L;
    private static final int PORTION = 1000;
    /** Ids are drawn before their transactions end; none ends while so many later ones are drawn and sealed. */
    private static final int LATEST = 100_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Chain(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A seal.
     *
     * @param place 1 for the first
     */
    record Seal(long place, long entry, byte[] hash) {

        static final Seal NONE = new Seal(0, 0, new byte[0]);

        Seal next(AuditLine sealed) {
            return new Seal(place + 1, sealed.id(), digest(hash, place + 1, sealed));
        }
    }

    /** Seals what is not sealed yet, unless another node is at it. */
    void seal() {
        while (Boolean.TRUE.equals(transaction.execute(status -> alone() && portion() == PORTION))) {
            // The next portion.
        }
    }

    private boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    private int portion() {
        List<AuditLine> open = jdbc.sql("select " + AuditLine.COLUMNS + """
                         from audit_entry e
                        where e.id > (select coalesce(max(entry), 0) - :latest from audit_seal)
                            and not exists (select from audit_seal s where s.entry = e.id)
                        order by e.id limit :portion""")
                .param("latest", LATEST)
                .param("portion", PORTION)
                .query((row, index) -> AuditLines.entry(row))
                .list();
        Seal last = last();
        for (AuditLine entry : open) {
            last = last.next(entry);
            jdbc.sql("insert into audit_seal (place, entry, hash) values (?, ?, ?)")
                    .params(last.place(), last.entry(), last.hash())
                    .update();
        }
        return open.size();
    }

    /** The latest seal. */
    Seal last() {
        return jdbc.sql("select place, entry, hash from audit_seal order by place desc limit 1")
                .query(Seal.class)
                .optional()
                .orElse(Seal.NONE);
    }

    /** How many lines wait for their seal. */
    long waiting() {
        return unsealed(LATEST);
    }

    private long unsealed(long latest) {
        return jdbc.sql("""
                        select count(*) from audit_entry e
                        where e.id > (select coalesce(max(entry), 0) - :latest from audit_seal)
                            and not exists (select from audit_seal s where s.entry = e.id)""").param("latest", latest).query(Long.class).single();
    }

    /**
     * Reckons every seal anew.
     *
     * @param noted the place and hash of a seal written down earlier, {@code 120:9f86d0…}; null when nobody has
     */
    Verdict check(String noted) {
        return transaction.execute(status -> {
            var walk = new Walk(noted);
            List<Link> portion;
            do {
                portion = links(walk.reached());
                portion.forEach(walk::step);
            } while (portion.size() == PORTION);
            return walk.verdict(unsealed(Long.MAX_VALUE / 2));
        });
    }

    /** A seal with its entry, null when that is gone. */
    record Link(Seal seal, AuditLine entry) {}

    private List<Link> links(long after) {
        return jdbc.sql("select s.place, s.entry as sealed, s.hash, " + AuditLine.COLUMNS + """
                         from audit_seal s left join audit_entry e on e.id = s.entry
                        where s.place > ? order by s.place limit ?""")
                .params(after, PORTION)
                .query((row, index) -> new Link(
                        new Seal(row.getLong("place"), row.getLong("sealed"), row.getBytes("hash")),
                        row.getObject("id") == null ? null : AuditLines.entry(row)))
                .list();
    }

    /** What the seal of this place must be; every field with its length, so that nothing can move from one to the next. */
    private static byte[] digest(byte[] before, long place, AuditLine entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            Stream.of(
                            place,
                            entry.id(),
                            ChronoUnit.MICROS.between(Instant.EPOCH, entry.at().toInstant()),
                            entry.kind(),
                            entry.actor(),
                            entry.actorName(),
                            entry.person(),
                            entry.personName(),
                            entry.words(),
                            entry.before(),
                            entry.after(),
                            entry.address())
                    .map(Chain::field)
                    .forEach(digest::update);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] field(Object value) {
        byte[] text = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
        return ((value == null ? "-" : text.length + ":") + String.valueOf(value)).getBytes(StandardCharsets.UTF_8);
    }

    /** Goes from seal to seal and keeps what is wrong. */
    private static class Walk {

        private static final int TOLD = 20;

        private final String noted;
        private final List<String> faults = new ArrayList<>();
        private Seal last = Seal.NONE;
        private boolean met;

        Walk(String noted) {
            this.noted = noted;
        }

        long reached() {
            return last.place();
        }

        void step(Link link) {
            Seal seal = link.seal();
            if (seal.place() != last.place() + 1) {
                fault("第 " + (last.place() + 1) + " 至 " + (seal.place() - 1) + " 个封存缺失");
            } else if (link.entry() == null) {
                fault("第 " + seal.place() + " 个封存的记录（编号 " + seal.entry() + "）缺失");
            } else if (!Arrays.equals(seal.hash(), last.next(link.entry()).hash())) {
                fault("第 " + seal.place() + " 个封存的记录（编号 " + seal.entry() + "）与封存时不同");
            }
            last = seal;
            met |= written(seal).equals(noted);
        }

        private void fault(String sentence) {
            if (faults.size() < TOLD) {
                faults.add(sentence);
            }
        }

        Verdict verdict(long waiting) {
            if (noted != null && !met) {
                faults.add("封存中没有抄下的 " + noted);
            }
            return new Verdict(last.place(), waiting, written(last), List.copyOf(faults));
        }
    }

    static String written(Seal seal) {
        return seal.place() + ":" + HexFormat.of().formatHex(seal.hash());
    }
}
