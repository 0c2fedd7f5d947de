package jianyi.duty.quota;

import java.util.List;

/**
 * A number that is asked for in a year.
 *
 * @param office office code of whose deputies or groups are meant
 * @param campaign the campaign 主题活动 it belongs to, null when to none
 * @param kinds codes of the headings that count
 * @param source the rule, or who decided it
 */
public record Quota(
        long id,
        String office,
        int year,
        String campaign,
        String name,
        Asked asked,
        List<String> kinds,
        int number,
        String source) {}
