package jianyi.flow;

import java.util.Base64;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.security.crypto.util.EncodingUtils;
import org.springframework.stereotype.Component;

/**
 * Keeps passwords as PBKDF2 with HMAC-SHA-512; the engine's own single round takes a thief a microsecond a guess. The number of
 * rounds is kept beside each password, so raising it later locks nobody out.
 */
@Component
public class Passwords extends AbstractProcessEnginePlugin implements PasswordEncryptor {

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
        var made = Base64.getDecoder().decode(encoder(rounds).encode(password));
        return rounds + ":" + text(EncodingUtils.subArray(made, 0, SALT_BYTES)) + ":"
                + text(EncodingUtils.subArray(made, SALT_BYTES, made.length));
    }

    /** Takes the time of a full number of rounds whatever was kept: how long it takes tells nothing about the account. */
    @Override
    public boolean check(String password, String kept) {
        var parts = kept.split(":");
        int done = Integer.parseInt(parts[0]);
        boolean fits = encoder(done).matches(password, saltAndHash(parts[1], parts[2]));
        if (done < rounds) {
            encoder(rounds - done).encode(password);
        }
        return fits;
    }

    @Override
    public String hashAlgorithmName() {
        return "pbkdf2-sha512";
    }

    // The one constructor that takes the width passwords have been kept in; the newer one doubles it.
    @SuppressWarnings("deprecation")
    private static Pbkdf2PasswordEncoder encoder(int rounds) {
        var encoder = new Pbkdf2PasswordEncoder("", SALT_BYTES, rounds, HASH_BITS);
        encoder.setAlgorithm(SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);
        encoder.setEncodeHashAsBase64(true);
        return encoder;
    }

    private static String saltAndHash(String salt, String hash) {
        var both = EncodingUtils.concatenate(
                Base64.getDecoder().decode(salt), Base64.getDecoder().decode(hash));
        return Base64.getEncoder().encodeToString(both);
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
