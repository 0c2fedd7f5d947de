package jianyi.access.session;

import java.time.Duration;
import jianyi.office.Setting;
import jianyi.office.Settings;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long somebody stays signed in who does nothing; one rule for the whole district, good for sessions begun from now on. */
@RestController
class Stay {

    /** Browsers warn and sign out by themselves; the server waits a little longer for what is on its way. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    private final Settings settings;

    Stay(Settings settings) {
        this.settings = settings;
    }

    /** After this time without a request a session is over. */
    Duration idle() {
        return Duration.ofMinutes(minutes()).plus(GRACE);
    }

    private int minutes() {
        return settings.number("", Setting.IDLE_MINUTES);
    }

    /** @param minutes after how many without a key or a press the person is signed out */
    record Staying(String person, int minutes) {}

    /** Asked once a minute by a page that is used, for which the session is good. */
    @GetMapping("/api/stay")
    Staying stay(Authentication me) {
        return new Staying(me.getName(), minutes());
    }
}
