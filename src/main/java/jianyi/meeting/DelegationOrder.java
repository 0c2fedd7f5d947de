package jianyi.meeting;

import java.util.Comparator;
import java.util.regex.Pattern;
import jianyi.flow.Typed;

/** Delegations by the number in their names, 第二代表团 before 第十代表团; those without one after them, by name. */
public final class DelegationOrder {

    /** Compares two delegations' names. */
    public static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(DelegationOrder::number).thenComparing(Comparator.naturalOrder());

    private static final Pattern NUMBER = Pattern.compile("第([一二三四五六七八九]?十?[一二三四五六七八九]?|\\d{1,4})(?=\\D|$)");

    private DelegationOrder() {}

    private static int number(String name) {
        var found = NUMBER.matcher(name);
        return found.find() ? Typed.whole(found.group(1)).orElse(Integer.MAX_VALUE) : Integer.MAX_VALUE;
    }
}
