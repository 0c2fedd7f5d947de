package jianyi.suggestion.papers;

import java.util.List;
import java.util.Map;
import jianyi.papers.Boxes;
import jianyi.papers.Names;
import jianyi.suggestion.Handling;
import org.springframework.stereotype.Component;

/** The contact record to be filled in by hand while a unit is at work. */
@Component
class BlankContactWording implements PaperWording {

    private final Names names;

    BlankContactWording(Names names) {
        this.names = names;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.BLANK_CONTACT;
    }

    @Override
    public boolean exists(CaseBundle file, Handling handling) {
        return PaperRights.atWork(file, handling);
    }

    @Override
    public List<Map<String, Object>> sheets(CaseBundle file, Handling handling) {
        var values = ContactWording.unit(handling, names);
        values.put("面商方式", Boxes.of("", "走访", "座谈"));
        values.put("面商时间", "　　年　　月　　日");
        values.put("面商地点", "");
        values.put("参加人员", "");
        values.put("面商内容", List.of());
        values.put("记录人", "");
        return List.of(values);
    }
}
