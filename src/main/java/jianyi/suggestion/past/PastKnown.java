package jianyi.suggestion.past;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jianyi.flow.Refusal;

/** The past suggestions of one congress, as far as it takes to tell which of them a row means. */
final class PastKnown {

    private final Map<String, List<Known>> byNumber = new HashMap<>();
    private final Map<String, List<Known>> byName = new HashMap<>();

    private record Known(PastKey key, String number) {}

    /** Adds a stored one. @param number its case number */
    void add(PastKey key, String number) {
        Known entry = new Known(key, number);
        byName.computeIfAbsent(key.year() + " " + key.name(), name -> new ArrayList<>(1))
                .add(entry);
        if (key.number() != null) {
            byNumber.computeIfAbsent(key.year() + " " + key.number(), name -> new ArrayList<>(1))
                    .add(entry);
        }
    }

    /**
     * The case number of the one a row means, which need not be the same suggestion: whoever asks compares.
     *
     * @throws Refusal 400 when it may be one of several
     */
    Optional<String> find(PastRow row) {
        PastKey key = row.key();
        List<Known> named = byName.getOrDefault(key.year() + " " + key.name(), List.of());
        if (key.number() == null) {
            return only(named.stream().filter(one -> one.key().mayBe(key)).toList());
        }
        List<Known> numbered = byNumber.getOrDefault(key.year() + " " + key.number(), List.of());
        // Of several that were once stored under one number, the one that says the same is meant.
        Optional<Known> exact = numbered.stream()
                .filter(one -> one.key().series().equals(key.series()))
                .sorted((one, other) -> Boolean.compare(
                        other.key().name().equals(key.name()), one.key().name().equals(key.name())))
                .findFirst();
        return exact.map(Known::number)
                .or(() -> only(numbered.stream()
                        .filter(one -> one.key().mayBe(key) && one.key().name().equals(key.name()))
                        .toList()))
                .or(() -> only(named.stream()
                        .filter(one -> one.key().number() == null && one.key().mayBe(key))
                        .toList()));
    }

    private static Optional<String> only(List<Known> some) {
        if (some.size() > 1) {
            throw Refusal.invalid("这一年有几件标题和代表都相同的建议，请填写“编号”和“届次”，以便分清是哪一件");
        }
        return some.stream().map(Known::number).findFirst();
    }
}
