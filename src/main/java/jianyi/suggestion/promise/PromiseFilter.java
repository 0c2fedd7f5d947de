package jianyi.suggestion.promise;

import java.util.Arrays;
import java.util.Map;

/** What is asked of the ledger of promises. */
public record PromiseFilter(Which which, String unit) {

    /** Which promises. */
    public enum Which {
        ALL("全部", "true"),
        OPEN("落实中", "p.ended_on is null"),
        LATE("已过承诺日期", PromiseLedger.LATE),
        KEPT("已兑现", "p.state = 'KEPT'"),
        OTHER("其他办结", "p.ended_on is not null and p.state <> 'KEPT'");

        private final String label;
        private final String condition;

        Which(String label, String condition) {
            this.label = label;
            this.condition = condition;
        }

        /** What people read. */
        public String label() {
            return label;
        }

        String condition() {
            return condition;
        }
    }

    /** From an address; what is not understood asks for everything. */
    static PromiseFilter of(Map<String, String> asked) {
        var which = Arrays.stream(Which.values())
                .filter(one -> one.name().equals(asked.get("which")))
                .findFirst()
                .orElse(Which.ALL);
        var unit = asked.getOrDefault("unit", "");
        return new PromiseFilter(which, unit.matches("[A-Za-z0-9]{1,40}") ? unit : "");
    }
}
