package jianyi.suggestion.papers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jianyi.papers.LetterText;
import jianyi.papers.Names;
import jianyi.suggestion.Contact;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Words;
import jianyi.suggestion.time.SheetDates;
import org.springframework.stereotype.Component;

/** 当面答复代表建议、批评和意见记录: a sheet for each talk in person, signed by the deputy. */
@Component
class ContactWording implements PaperWording {

    private static final Set<String> IN_PERSON = Set.of("visit", "meeting");

    private final Handlings handlings;
    private final Names names;
    private final SheetDates dates;

    ContactWording(Handlings handlings, Names names, SheetDates dates) {
        this.handlings = handlings;
        this.names = names;
        this.dates = dates;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.CONTACT;
    }

    @Override
    public boolean exists(CaseBundle file, Handling handling) {
        return inPerson(handling).findAny().isPresent();
    }

    @Override
    public List<Map<String, Object>> sheets(CaseBundle file, Handling handling) {
        return inPerson(handling).map(made -> sheet(handling, made)).toList();
    }

    private Stream<Contact> inPerson(Handling handling) {
        return handlings.contacts(handling.id()).stream().filter(made -> IN_PERSON.contains(made.way()));
    }

    private Map<String, Object> sheet(Handling handling, Contact made) {
        var values = unit(handling, names);
        values.put("面商方式", Words.of(Words.CONTACT, made.way()));
        values.put("面商时间", dates.day(made.day()));
        values.put("面商地点", LetterText.line(made.place()));
        values.put("参加人员", LetterText.line(made.attended()));
        values.put("面商内容", LetterText.paragraphs(made.note()));
        values.put("记录人", names.person(made.recordedBy()));
        return values;
    }

    static Map<String, Object> unit(Handling handling, Names names) {
        var values = new LinkedHashMap<String, Object>();
        values.put("承办单位", names.office(handling.unit()));
        values.put("承办方式", handling.part().label() + (handling.round() > 1 ? "（二次办理）" : ""));
        return values;
    }
}
