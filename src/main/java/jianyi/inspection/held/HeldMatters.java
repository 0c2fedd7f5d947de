package jianyi.inspection.held;

import java.util.Set;
import jianyi.casework.held.HeldRoom;
import org.springframework.stereotype.Component;

/**
 * Matters of supervision, counted by who holds them; a street reads those the district has given it. What is unannounced is counted, but
 * not named before the sites have been seen.
 */
@Component
class HeldMatters implements HeldRoom {

    @Override
    public String cases() {
        return """
                select i.number, i.body, i.number as shown,
                    case when not i.unannounced or i.gathered_on is not null then i.title end as title, i.closed_on is not null as over, false as again, false as rating, true as known,
                    nullif(i.keeper, i.body) as street, cast(null as date) as portion
                from inspection i""";
    }

    @Override
    public Set<String> corrections() {
        return Set.of("user_correct");
    }

    @Override
    public Set<String> beside() {
        return Set.of("user_decideExtension", "user_answerSupervision");
    }
}
