package jianyi.access.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes of an app on the telephone (RFC 6238 with HMAC-SHA-1, six digits, half a minute: what every app knows). Forty
 * lines on the JDK instead of a library: the small ones on Central are unkept, and the RFC brings its own test.
 */
public final class Totp {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;
    private static final int SECONDS = 30;
    private static final int DIGITS = 1_000_000;

    private Totp() {}

    /** A new secret, as apps take it. */
    public static String draw() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return text(bytes);
    }

    /** The half minute for which this code is right: the present one, the one before or the next; a clock may be off. */
    static OptionalLong step(String secret, String code, Instant now) {
        long present = now.getEpochSecond() / SECONDS;
        for (long step = present - 1; step <= present + 1; step++) {
            if (MessageDigest.isEqual(code(bytes(secret), step).getBytes(), code.getBytes())) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** The code of a half minute, counted from 1970. */
    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int from = hash[hash.length - 1] & 0xF;
            return "%06d".formatted((ByteBuffer.wrap(hash, from, Integer.BYTES).getInt() & Integer.MAX_VALUE) % DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-1", e);
        }
    }

    private static String text(byte[] bytes) {
        var text = new StringBuilder();
        for (int bit = 0; bit < bytes.length * 8; bit += 5) {
            int value = 0;
            for (int i = bit; i < bit + 5; i++) {
                value = value << 1 | (bytes[i / 8] >> (7 - i % 8) & 1);
            }
            text.append(BASE32.charAt(value));
        }
        return text.toString();
    }

    static byte[] bytes(String text) {
        var bytes = new byte[text.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int value = BASE32.indexOf(text.charAt(bit / 5)) >> (4 - bit % 5) & 1;
            bytes[bit / 8] |= (byte) (value << (7 - bit % 8));
        }
        return bytes;
    }
}
