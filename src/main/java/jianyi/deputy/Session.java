package jianyi.deputy;

import java.time.LocalDate;

/**
 * A session of a congress 会次.
 *
 * @param id {@code <body>-<term>-<ordinal>}
 * @param body office code of the congress
 * @param term the term 届, from 1
 * @param ordinal the session within its term 次, from 1
 * @param opens first day
 * @param closes last day
 */
public record Session(String id, String body, int term, int ordinal, LocalDate opens, LocalDate closes) {

    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    /** A session with the id that follows from its body, term and ordinal. */
    public static Session of(String body, int term, int ordinal, LocalDate opens, LocalDate closes) {
        return new Session(body + "-" + term + "-" + ordinal, body, term, ordinal, opens, closes);
    }

    /** 第十九届人民代表大会第三次会议. */
    public String name() {
        return "第" + chinese(term) + "届人民代表大会第" + chinese(ordinal) + "次会议";
    }

    private static String chinese(int number) {
        if (number < 1 || number > 99) {
            return String.valueOf(number);
        }
        String tens = number < 10 ? "" : (number < 20 ? "" : DIGITS[number / 10]) + "十";
        return tens + DIGITS[number % 10];
    }
}
