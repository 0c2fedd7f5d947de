package jianyi.suggestion.published;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jianyi.casework.held.HeldRoom;
import jianyi.suggestion.TaskWords;
import org.springframework.stereotype.Component;

/** Suggestions, counted by who holds them. The district knows of one from its acceptance on; a street of its deputies'. */
@Component
class HeldSuggestions implements HeldRoom {

    private static final Set<String> PROMISES = Set.of("user_reportProgress");

    @Override
    public String cases() {
        return """
                select s.number, s.body, case when s.public_number is null then s.number else '第' || s.public_number || '号' end as shown,
                    case when not s.confidential then s.title end as title, s.closed_on is not null as over, s.round > 1 as again,
                    s.state in ('RATING', 'ESCALATED') as rating,
                    s.accepted_on is not null as known,
                    (select d.street from deputy d where d.person = s.deputy and d.body = s.body) as street,
                    figure_portion(s.submitted_at) as portion
                from suggestion s""";
    }

    @Override
    public boolean marked() {
        return true;
    }

    @Override
    public Set<String> promises() {
        return PROMISES;
    }

    @Override
    public Set<String> beside() {
        return TaskWords.besides().stream()
                .filter(Predicate.not(PROMISES::contains))
                .collect(Collectors.toSet());
    }
}
