package jianyi.setup.terms;

import jianyi.office.SettingValue;

/**
 * A rule of one scope as the page lists it.
 *
 * @param now the value in force; a body without one of its own has the district's
 * @param own whether it is the scope's own
 * @param next the value that follows at a later day; null when none is entered
 */
record RuleRow(Rule rule, SettingValue now, boolean own, SettingValue next) {

    /** The value in force in words. */
    public String words() {
        return now == null ? "" : rule.form().words(now.value());
    }

    /** What follows, in words. */
    public String nextWords() {
        return rule.form().words(next.value());
    }
}
