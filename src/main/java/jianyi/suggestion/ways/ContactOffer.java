package jianyi.suggestion.ways;

import java.util.List;
import jianyi.casework.act.Field;
import jianyi.casework.act.Way;
import jianyi.suggestion.Contact;
import jianyi.suggestion.sight.Sight;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks the deputy whether a recorded contact was so. */
@Component
@Order(1)
class ContactOffer implements SuggestionOffer {

    private static final List<Field.Option> TRUTH =
            List.of(new Field.Option("true", "属实"), new Field.Option("false", "不属实"));

    private final Doers doers;
    private final ContactDesk desk;

    ContactOffer(Doers doers, ContactDesk desk) {
        this.doers = doers;
        this.desk = desk;
    }

    @Override
    public List<Way> ways(Sight sight) {
        var suggestion = sight.suggestion();
        if (suggestion.state().ended() || !doers.speaks(sight.viewer(), suggestion)) {
            return List.of();
        }
        boolean byClerk = !doers.author(sight.viewer(), suggestion);
        return desk.unsaid(suggestion).stream()
                .map(contact -> way(contact).entered(byClerk))
                .toList();
    }

    private static Way way(Contact contact) {
        return new Way(
                "contact/" + contact.id(),
                "核对联系记录（" + ContactDesk.when(contact) + "）",
                "承办单位登记：" + ContactDesk.named(contact),
                List.of(Field.radio("truth", TRUTH), Field.words("remark", "").optional("不属实的，请写明实际情况。")));
    }
}
