package jianyi.suggestion;

import jianyi.casework.time.DateKind;

/** What has to be there by a day in a suggestion's case. */
public enum CaseDate implements DateKind {
    /** The reply to the deputy. */
    REPLY("答复"),
    /** A co-unit's opinion, which has to be there when the reply has. */
    OPINION("会办"),
    /** Opening the charge. */
    SIGN_FOR("签收"),
    /** The first talk with the deputy. */
    FIRST_CONTACT("首次联系");

    private final String act;

    CaseDate(String act) {
        this.act = act;
    }

    @Override
    public String act() {
        return act;
    }
}
