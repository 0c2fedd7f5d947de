package jianyi.office;

import java.util.Set;

/**
 * 练习件: cases to learn on, in a place of its own, so that whatever asks for a body, a government or a unit passes them over by
 * itself. Nobody holds a post there; whoever has begun such a case does every task of it. Its offices have codes of one letter, which
 * nobody can type, and are offered nowhere.
 */
public final class Practice {

    /** Code of the body that keeps them; their numbers begin with it: {@code X-2026-0001}. */
    public static final String BODY = "X";

    /** Before the title of each, so that lists, forms, sheets and papers say what it is. */
    public static final String MARK = "【练习】";

    /** What holds in SQL for the offices of the district, and for no other. */
    static final String REAL = "length(code) > 1";

    private static final String GOVERNMENT = "Y";

    private static final Set<Post> POSTS = Set.of(
            new Post(BODY, Role.CLERK),
            new Post(BODY, Role.CHAIR),
            new Post(GOVERNMENT, Role.CLERK),
            new Post(GOVERNMENT, Role.HEAD),
            new Post("A", Role.HANDLER),
            new Post("A", Role.HEAD),
            new Post("B", Role.HANDLER),
            new Post("B", Role.HEAD),
            new Post("C", Role.HANDLER),
            new Post("C", Role.HEAD));

    private Practice() {}

    /** Whether the case of this number is one to learn on. */
    public static boolean is(String number) {
        return number.startsWith(BODY + "-");
    }

    /** Whether this is the code of an office to practise with. */
    static boolean has(String office) {
        return office.length() == 1;
    }

    /** The posts whose part somebody plays who practises. */
    public static Set<Post> posts() {
        return POSTS;
    }

    /** The title with the mark before it, once. */
    public static String marked(String title) {
        return title.startsWith(MARK) ? title : MARK + title;
    }
}
