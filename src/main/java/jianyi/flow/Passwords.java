package jianyi.flow;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps passwords as PBKDF2 with HMAC-SHA-512; the engine's own single round takes a thief a microsecond a guess. The number of
 * rounds is kept beside each password, so raising it later locks nobody out.
 */
@Component
public class Passwords extends AbstractProcessEnginePlugin implements PasswordEncryptor {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    /** Enough for a password drawn by lot, which nobody can guess from a list; a thousand of them take seconds instead of minutes. */
    private static final int ROUNDS_BY_LOT = 10_000;

    private final int rounds;

    Passwords(@Value("${jianyi.password-rounds}") int rounds) {
        this.rounds = rounds;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(this);
    }

    @Override
    public String encrypt(String password) {
        return encrypt(password, rounds);
    }

    /** The kept form of a password drawn by lot, with the name of the algorithm in front, as the engine stores it. */
    public String byLot(String password) {
        return "{" + hashAlgorithmName() + "}" + encrypt(password, Math.min(rounds, ROUNDS_BY_LOT));
    }

    private static String encrypt(String password, int rounds) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return rounds + ":" + text(salt) + ":" + text(hash(password, salt, rounds));
    }

    /** Takes the time of a full number of rounds whatever was kept: how long it takes tells nothing about the account. */
    @Override
    public boolean check(String password, String kept) {
        var parts = kept.split(":");
        var expected = Base64.getDecoder().decode(parts[2]);
        var salt = Base64.getDecoder().decode(parts[1]);
        int done = Integer.parseInt(parts[0]);
        boolean fits = MessageDigest.isEqual(expected, hash(password, salt, done));
        if (done < rounds) {
            hash(password, salt, rounds - done);
        }
        return fits;
    }

    @Override
    public String hashAlgorithmName() {
        return "pbkdf2-sha512";
    }

    private static byte[] hash(String password, byte[] salt, int rounds) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2 with HMAC-SHA-512", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
