package jianyi.suggestion.task;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jianyi.casework.time.DateKind;
import jianyi.casework.timeline.EntryKind;
import jianyi.followup.undertaking.Undertakings;
import jianyi.office.Setting;
import jianyi.reminders.Audience;
import jianyi.reminders.DueStep;
import jianyi.reminders.RemindedRoom;
import jianyi.suggestion.CaseDate;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.TaskWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is said of suggestions in the morning's mail. */
@Component
class SuggestionReminders implements RemindedRoom {

    /** Tasks that tell what a deputy thinks of a reply. */
    private static final Set<String> ABOUT_RATINGS = Set.of("user_rate", "user_remark", "user_escalate");

    /** Tasks at which a unit opens its charge and talks with the deputy. */
    private static final Set<String> MEETS_WINDOWS = Set.of("user_accept", "user_handle", "user_opine");

    private static final String PROGRESS = "user_reportProgress";

    private final JdbcClient jdbc;
    private final Undertakings undertakings;

    SuggestionReminders(JdbcClient jdbc, Undertakings undertakings) {
        this.jdbc = jdbc;
        this.undertakings = undertakings;
    }

    @Override
    public String room() {
        return Suggestions.ROOM;
    }

    private record Row(
            String number,
            String shown,
            String title,
            boolean confidential,
            int round,
            boolean keyItem,
            String supervisor) {

        Cover cover() {
            return new Cover(shown, confidential ? shown : shown + "《" + title + "》", round, keyItem, supervisor);
        }
    }

    @Override
    public Map<String, Cover> covers() {
        return jdbc.sql("""
                        select number, case when public_number is null then number else '第' || public_number || '号' end as shown,
                            title, confidential, round, key_item, supervisor
                        from suggestion s where exists (select from step t
                            where t.number = s.number and t.done_at is null and t.gone_at is null)""").query(Row.class).list().stream().collect(Collectors.toMap(Row::number, Row::cover));
    }

    @Override
    public String todo(DueStep step) {
        if (step.window() != null) {
            return step.window() == CaseDate.SIGN_FOR ? "请签收" : "请首次联系代表";
        }
        var words = TaskWords.of(step.key(), step.cover().round());
        return words == null ? "请办理" : words.todo() + promise(step);
    }

    /** A mailbox is outside the product: a confidential suggestion is named by its number alone. */
    @Override
    public String titled(DueStep step) {
        return confidential(step) ? "" : step.title();
    }

    private static boolean confidential(DueStep step) {
        return step.cover().named().equals(step.cover().label());
    }

    private String promise(DueStep step) {
        return step.key().equals(PROGRESS) && !confidential(step)
                ? undertakings
                        .find(step.instance())
                        .map(it -> "“" + it.matter() + "”")
                        .orElse("")
                : "";
    }

    @Override
    public Setting asked(DueStep step) {
        return step.key().equals(PROGRESS) ? Setting.PROMISE_ASK : null;
    }

    @Override
    public DateKind window(String code) {
        return CaseDate.valueOf(code);
    }

    @Override
    public boolean reminds(DueStep step) {
        return step.window() == null || MEETS_WINDOWS.contains(step.key());
    }

    /** What a unit does early in its own house its head presses; the chair presses the reply. */
    @Override
    public boolean tells(DueStep step, Audience audience) {
        return audience != Audience.CHAIR || step.window() == null;
    }

    @Override
    public String told(DueStep step, String whom, String left) {
        return "提醒" + whom + "：" + left;
    }

    @Override
    public Integer ratedRound(DueStep step) {
        return ABOUT_RATINGS.contains(step.key()) ? step.cover().round() : null;
    }

    @Override
    public EntryKind reminded() {
        return CaseEntry.REMINDED;
    }
}
