package jianyi.activity.attending;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import jianyi.access.signin.OwnSecret;
import jianyi.activity.Activity;
import org.springframework.stereotype.Component;

/**
 * The code at the door: signed with this installation's own secret, for one activity on one day. Nothing of it is kept; an activity that is
 * moved has another one.
 */
@Component
public class DoorCode {

    private static final int LONG = 16;
    private static final int SIX_DIGITS = 1_000_000;

    private final OwnSecret secret;

    DoorCode(OwnSecret secret) {
        this.secret = secret;
    }

    /** What the picture at the door says, as the last step of an address. */
    public String token(Activity it) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(signed("door", it), LONG));
    }

    /** Six digits to be typed where there is no camera. */
    public String digits(Activity it) {
        var number = ByteBuffer.wrap(signed("digits", it)).getInt() & Integer.MAX_VALUE;
        return "%06d".formatted(number % SIX_DIGITS);
    }

    boolean isToken(Activity it, String typed) {
        return same(token(it), typed);
    }

    boolean isDigits(Activity it, String typed) {
        return same(digits(it), typed);
    }

    private static boolean same(String right, String typed) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] signed(String what, Activity it) {
        return secret.sign(what + " " + it.number() + " " + it.day());
    }
}
