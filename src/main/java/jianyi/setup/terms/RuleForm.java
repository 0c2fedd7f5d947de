package jianyi.setup.terms;

import jianyi.flow.Refusal;
import org.springframework.util.MultiValueMap;

/** How the value of a rule is shown and typed; each kind of value has one. */
sealed interface RuleForm permits TermForm, ChoiceForm, SeveralForm, ClassesForm, LinesForm {

    /** The value as people read it; one that was entered by other ways and cannot be read is shown as it is. */
    String words(String value);

    /**
     * Reads what was typed into the short form that is stored.
     *
     * @throws Refusal 400 naming the field, or the article of the law, when it cannot be taken
     */
    String read(MultiValueMap<String, String> typed);

    /** What the form shows for a stored value: the fields as {@link #read} would take them. */
    MultiValueMap<String, String> fields(String value);

    /** Which fields the page draws. */
    default String kind() {
        return getClass().getSimpleName();
    }
}
