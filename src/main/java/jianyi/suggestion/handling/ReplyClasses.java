package jianyi.suggestion.handling;

import java.util.List;
import java.util.Optional;
import jianyi.office.Setting;
import jianyi.office.Settings;
import org.springframework.stereotype.Component;

/** The classes a body's replies fall into; which letters there are differs by place, so everything keys on the meaning. */
@Component
public class ReplyClasses {

    private final Settings settings;

    ReplyClasses(Settings settings) {
        this.settings = settings;
    }

    /**
     * One class.
     *
     * @param code the letter on the reply, for example {@code B}
     * @param label what it says
     * @param meaning {@code solved}, {@code promised}, {@code not-now}, {@code reference} or {@code upward}
     */
    public record ReplyClass(String code, String label, String meaning) {

        /** Whether such a reply has to say what is promised and by when. */
        public boolean promised() {
            return meaning.equals("promised");
        }

        /** 「B 正在解决或列入计划」. */
        public String shown() {
            return code + " " + label;
        }
    }

    /** The body's classes, in its own order. */
    public List<ReplyClass> of(String body) {
        return settings.text(body, Setting.REPLY_CLASSES)
                .lines()
                .map(ReplyClasses::read)
                .toList();
    }

    /** The body's class of this code. */
    public Optional<ReplyClass> find(String body, String code) {
        return of(body).stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private static ReplyClass read(String line) {
        var parts = line.split("\\|");
        return new ReplyClass(parts[0], parts[1], parts[2]);
    }
}
