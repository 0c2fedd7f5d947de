package jianyi.audit;

/**
 * What somebody has done, as the room where it was done tells it. Who did it, when and from which address the record finds out by
 * itself. No password, initial code or key ever stands in it.
 *
 * @param words what was done, without its actor, such as 授予岗位“夜村镇人大主席团工作人员”
 * @param person user id of whom it concerns; null when it concerns nobody
 * @param personName that person's name at this moment; null lets the record look it up
 * @param before the value there was, null when there was none or none may be told
 * @param after the value there is now, null likewise
 */
public record Act(Kind kind, String words, String person, String personName, String before, String after) {

    /** What an act is about; the chain, the filter and the reader's order hang on it, never on the words. */
    public enum Kind {
        RIGHTS("权限"),
        RULES("规则"),
        OPERATION("运维"),
        EXPORT("导出"),
        READING("查阅"),
        REFUSED("拒绝访问");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The word people read. */
        public String label() {
            return label;
        }
    }

    /** Accounts, passwords, posts, locks, grants: what somebody may do. */
    public static Act rights(String words) {
        return of(Kind.RIGHTS, words);
    }

    /** Offices, terms, holidays, mandates: what holds for everybody. */
    public static Act rules(String words) {
        return of(Kind.RULES, words);
    }

    /** An act of any kind that concerns nobody in particular. */
    public static Act of(Kind kind, String words) {
        return new Act(kind, words, null, null, null, null);
    }

    /** The same, done to the person of this user id. */
    public Act to(String person) {
        return to(person, null);
    }

    /** The same, done to a person whose account is just coming or going. */
    public Act to(String person, String name) {
        return new Act(kind, words, person, name, before, after);
    }

    /** The same with what there was and what there is now. */
    public Act changed(String before, String after) {
        return new Act(kind, words, person, personName, before, after);
    }
}
