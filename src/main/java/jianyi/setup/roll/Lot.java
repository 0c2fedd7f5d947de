package jianyi.setup.roll;

import java.security.SecureRandom;

/** Passwords drawn by lot, easy to read from paper and to type: no letter looks like a digit. 48 bits of chance. */
final class Lot {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";

    private Lot() {}

    /** Such as {@code Kqmt-4829-hwzn}; fits the engine's policy. */
    static String password() {
        return draw(LETTERS, 1).toUpperCase(java.util.Locale.ROOT)
                + draw(LETTERS, 3)
                + "-"
                + draw(DIGITS, 4)
                + "-"
                + draw(LETTERS, 4);
    }

    private static String draw(String from, int length) {
        return RANDOM.ints(length, 0, from.length())
                .mapToObj(from::charAt)
                .map(String::valueOf)
                .collect(java.util.stream.Collectors.joining());
    }
}
