package jianyi.casework.time;

/** What has to be there by a day. Each room names its own kinds, as an enum, as it does with the kinds of a timeline's lines. */
public interface DateKind {

    /** The code that is kept. */
    String name();

    /** What has to be done: 签收. */
    String act();

    /** What people call the day: 签收期限. */
    default String label() {
        return act() + "期限";
    }
}
