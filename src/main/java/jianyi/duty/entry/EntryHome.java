package jianyi.duty.entry;

import java.util.Optional;
import java.util.regex.Pattern;
import jianyi.access.Viewers;
import jianyi.flow.CaseHome;
import jianyi.flow.CaseTitles;
import org.springframework.stereotype.Component;

/** Leads from an entry's number to its page, and names it to whoever may read it. */
@Component
class EntryHome implements CaseHome, CaseTitles {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{2,32}-\\d{4}-D\\d{3,6}");

    private final OwnEntries entries;
    private final Confirmers confirmers;
    private final Viewers viewers;

    EntryHome(OwnEntries entries, Confirmers confirmers, Viewers viewers) {
        this.entries = entries;
        this.confirmers = confirmers;
        this.viewers = viewers;
    }

    @Override
    public Optional<String> path(String caseNumber) {
        return NUMBER.matcher(caseNumber).matches() ? Optional.of("/duty/entries/" + caseNumber) : Optional.empty();
    }

    @Override
    public Optional<String> title(String caseNumber, String reader) {
        return Optional.of(caseNumber)
                .filter(number -> NUMBER.matcher(number).matches())
                .flatMap(entries::find)
                .filter(it -> confirmers.reads(viewers.of(reader), it))
                .map(it -> it.kind().label());
    }
}
