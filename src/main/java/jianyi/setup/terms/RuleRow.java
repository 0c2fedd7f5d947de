package jianyi.setup.terms;

import jianyi.office.SettingValue;

/**
 * A rule of one scope as the page lists it.
 *
 * @param now the value in force; a body without one of its own has the district's
 * @param own whether it is the scope's own
 * @param next the value that follows at a later day; null when none is entered
 * @param common the district's, null when it has none
 */
record RuleRow(Rule rule, SettingValue now, boolean own, SettingValue next, SettingValue common) {

    /** The value in force in words. */
    public String words() {
        return now == null ? "" : rule.form().words(now.value());
    }

    /** What follows, in words. */
    public String nextWords() {
        return rule.words(next);
    }

    /** The district's value in words, which holds again when the scope gives its own up. */
    public String commonWords() {
        return common == null ? "" : rule.words(common);
    }

    /** Whether there is a value of the scope's own to be given up, now or later. */
    public boolean restorable() {
        return now != null && now.body() != null || next != null && next.body() != null && !next.givenUp();
    }
}
