package jianyi.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this installation alone knows, drawn once in its database (V41): strangers cannot foresee what is made of it. */
@Component
public class OwnSecret {

    private final SecretKeySpec key;

    OwnSecret(JdbcClient jdbc) {
        var drawn = jdbc.sql("select value::text from own_secret")
                .query(String.class)
                .single();
        key = new SecretKeySpec(drawn.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** The text's HMAC, 32 bytes. */
    public byte[] sign(String text) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
