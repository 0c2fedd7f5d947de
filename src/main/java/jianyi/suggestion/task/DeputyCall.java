package jianyi.suggestion.task;

import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.flow.text.FormText;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.suggestion.Suggestion;
import org.springframework.stereotype.Component;

/** Under which number a unit reaches the deputy it has to talk with (代表法 第五十一条); never whose suggestion a confidential one is. */
@Component
class DeputyCall {

    private final People people;
    private final Deputies deputies;

    DeputyCall(People people, Deputies deputies) {
        this.people = people;
        this.deputies = deputies;
    }

    FormText of(Suggestion suggestion) {
        if (suggestion.confidential()) {
            return FormText.of("**联系代表**：代表要求保密，请向交办的人大机关了解怎样联系。");
        }
        return FormText.of(
                "**联系代表**：{}代表{}，{}",
                suggestion.deputyName(),
                deputies.find(suggestion.deputy(), suggestion.body())
                        .map(Deputy::constituency)
                        .map(constituency -> "，" + constituency)
                        .orElse(""),
                people.find(suggestion.deputy())
                        .map(Person::mobile)
                        .map(mobile -> "电话 " + mobile)
                        .orElse("没有登记电话，请向交办的人大机关询问"));
    }
}
