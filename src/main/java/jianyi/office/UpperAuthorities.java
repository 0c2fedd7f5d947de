package jianyi.office;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who leads offices from above 垂直管理, beside the government they sit with: 夜村镇税务所 by 区税务局.
 *
 * @param byOffice the authority's name, by the office's code or full name
 */
public record UpperAuthorities(Map<String, String> byOffice) {

    private static final String NONE = "无";

    /** Reads lines 「单位｜上级主管部门」, or 「无」. @throws IllegalArgumentException naming the line that cannot be read */
    public static UpperAuthorities parse(String lines) {
        var all = new LinkedHashMap<String, String>();
        lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals(NONE))
                .forEach(line -> {
                    var parts = line.split("[|｜]", -1);
                    if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
                        throw new IllegalArgumentException("no authority: " + line);
                    }
                    all.put(parts[0].strip(), parts[1].strip());
                });
        return new UpperAuthorities(all);
    }

    /** Who leads this office from above, or empty. */
    public Optional<String> of(Office office) {
        return Optional.ofNullable(byOffice.getOrDefault(office.code(), byOffice.get(office.name())));
    }

    /** In words: 「夜村镇税务所由区税务局领导」, or 「没有」. */
    public String words() {
        return byOffice.isEmpty()
                ? "没有"
                : byOffice.entrySet().stream()
                        .map(one -> one.getKey() + "由" + one.getValue() + "领导")
                        .collect(Collectors.joining("；"));
    }
}
