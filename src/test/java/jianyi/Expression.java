package jianyi;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One expression of a model: what it calls and which variables it names.
 *
 * @param where file and element, for the reader of a fault
 * @param text what stands between the braces
 */
record Expression(String where, String text) {

    /** {@code bean.method(argument)}, the only form of call a model may hold. */
    record Call(String bean, String method, String argument) {}

    private static final Pattern CALL = Pattern.compile("(\\w+)\\.(\\w+)\\((execution|task)\\)");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern CODE = Pattern.compile("\\.|\\w\\s*\\(");
    private static final Set<String> WORDS =
            Set.of("and", "or", "not", "empty", "true", "false", "null", "eq", "ne", "lt", "gt", "le", "ge");

    List<Call> calls() {
        return CALL.matcher(text)
                .results()
                .map(call -> new Call(call.group(1), call.group(2), call.group(3)))
                .toList();
    }

    Set<String> variables() {
        var names = new TreeSet<String>();
        NAME.matcher(rest()).results().map(MatchResult::group).forEach(names::add);
        names.removeAll(WORDS);
        return names;
    }

    /** Whether anything but the allowed calls, variables and comparisons is in it. */
    boolean holdsCode() {
        return CODE.matcher(rest()).find();
    }

    private String rest() {
        return CALL.matcher(QUOTED.matcher(text).replaceAll(" ")).replaceAll(" ");
    }
}
