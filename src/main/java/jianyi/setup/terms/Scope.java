package jianyi.setup.terms;

/**
 * Whom a value holds for.
 *
 * @param code the body's code; empty for the whole district
 */
public record Scope(String code, String name) {

    static final Scope DISTRICT = new Scope("", "全区默认");

    /** As the table has it: null for the whole district. */
    String body() {
        return code.isEmpty() ? null : code;
    }
}
