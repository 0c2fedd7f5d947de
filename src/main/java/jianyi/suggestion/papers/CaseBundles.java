package jianyi.suggestion.papers;

import java.util.Optional;
import jianyi.access.Viewer;
import jianyi.deputy.Sessions;
import jianyi.flow.Refusal;
import jianyi.office.Offices;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.sight.CaseAccess;
import jianyi.suggestion.sight.Sight;
import org.springframework.stereotype.Component;

/** Opens cases for the making of papers. */
@Component
class CaseBundles {

    private final CaseAccess access;
    private final Suggestions suggestions;
    private final Handlings handlings;
    private final Offices offices;
    private final Sessions sessions;

    CaseBundles(CaseAccess access, Suggestions suggestions, Handlings handlings, Offices offices, Sessions sessions) {
        this.access = access;
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.offices = offices;
        this.sessions = sessions;
    }

    /**
     * The case of this number for this reader.
     *
     * @throws Refusal 404 when there is none or the person may not know of it
     */
    CaseBundle open(Viewer viewer, String number) {
        return open(access.sight(viewer, access.readable(viewer, number)));
    }

    CaseBundle open(Sight sight) {
        var it = sight.suggestion();
        return new CaseBundle(
                it,
                sight,
                offices.get(it.body()),
                Optional.ofNullable(it.session()).flatMap(sessions::find).orElse(null),
                suggestions.cosigners(it.number()),
                handlings.of(it.number()));
    }
}
