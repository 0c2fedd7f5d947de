package jianyi.meeting.held;

import java.util.Set;
import jianyi.casework.held.HeldRoom;
import org.springframework.stereotype.Component;

/** What resolutions charge offices with, counted beside promises. A meeting itself is nobody's to handle and is not counted as open. */
@Component
class ResolvedDuties implements HeldRoom {

    @Override
    public String cases() {
        return """
                select m.number, m.body, m.number as shown, m.title, true as over, false as again, false as rating, true as known, null as street, cast(null as date) as portion
                from meeting m""";
    }

    @Override
    public Set<String> promises() {
        return Set.of("user_reportExecution");
    }

    @Override
    public Set<String> beside() {
        return Set.of("user_confirmExecution", "user_answerSupervision");
    }
}
