package jianyi;

import com.microsoft.playwright.Page;

/** Somebody who has only keys: no place is reached but by going from one to the next. */
class Keys {

    /** More places than any page of ours has before what is looked for. */
    private static final int PLACES = 200;

    /** The forms take a field's value some time after the last key. */
    private static final int BREATH = 300;

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** Goes from place to place until this part of the page has the focus, and it is to be seen that it has. */
    Keys to(String part) {
        for (int i = 0; i < PLACES; i++) {
            if (Boolean.TRUE.equals(page.evaluate("part => !!document.activeElement?.matches(part)", part))) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no key leads to " + part + " on " + page.url());
    }

    /** Goes to a question of a form of Tasklist. */
    Keys ask(String key) {
        to(".fjs-form-field:has([id*='-field_" + key + "']) :is(input, textarea, [tabindex='0'])");
        page.waitForTimeout(BREATH);
        return this;
    }

    /** Presses keys one after the other: {@code ArrowDown}, {@code Space}. */
    Keys press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
            page.waitForTimeout(BREATH);
        }
        return this;
    }

    /** Types words where the focus is. */
    Keys type(String words) {
        page.keyboard().insertText(words);
        page.waitForTimeout(BREATH);
        return this;
    }
}
