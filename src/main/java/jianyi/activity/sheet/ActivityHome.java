package jianyi.activity.sheet;

import java.util.Optional;
import java.util.regex.Pattern;
import jianyi.access.Viewers;
import jianyi.activity.Activities;
import jianyi.activity.Activity;
import jianyi.activity.ActivityAccess;
import jianyi.activity.ActivityAccess.Sight;
import jianyi.flow.CaseHome;
import jianyi.flow.CaseTitles;
import org.springframework.stereotype.Component;

/** Leads from an activity's number to its sheet, and names it to whoever may read it. */
@Component
class ActivityHome implements CaseHome, CaseTitles {

    static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{2,32}-\\d{4}-E\\d{2,4}");

    private final Activities activities;
    private final ActivityAccess access;
    private final Viewers viewers;

    ActivityHome(Activities activities, ActivityAccess access, Viewers viewers) {
        this.activities = activities;
        this.access = access;
        this.viewers = viewers;
    }

    @Override
    public Optional<String> path(String caseNumber) {
        return NUMBER.matcher(caseNumber).matches() ? Optional.of("/activities/" + caseNumber) : Optional.empty();
    }

    @Override
    public Optional<String> title(String caseNumber, String reader) {
        return NUMBER.matcher(caseNumber).matches()
                ? activities
                        .find(caseNumber)
                        .filter(it -> access.sight(viewers.of(reader), it) != Sight.NONE)
                        .map(Activity::title)
                : Optional.empty();
    }
}
