package jianyi.setup.terms;

import java.util.Optional;
import jianyi.calendar.Term;

/** How long a term may be. */
enum Limit {
    /** No law: a slip of the finger is caught all the same. */
    YEAR(250, 366, 12, "最长 12 个月、366 天或 250 个工作日，请检查"),
    /** A reply to a broad and hard matter (代表法 第五十一条), against the shortest six months. */
    REPLY_HARD(0, 181, 6, "不能超过 6 个月（按天的不超过 181 天，不能按工作日）：代表法第五十一条规定，涉及面广、处理难度大的，自交办之日起六个月内答复");

    private final int workingDays;
    private final int days;
    private final int months;
    private final String sentence;

    Limit(int workingDays, int days, int months, String sentence) {
        this.workingDays = workingDays;
        this.days = days;
        this.months = months;
        this.sentence = sentence;
    }

    /** Why a term is too long, empty when it is not. */
    Optional<String> fault(Term term) {
        int most =
                switch (term.unit()) {
                    case WORKING_DAYS -> workingDays;
                    case DAYS -> days;
                    case MONTHS -> months;
                };
        return term.amount() > most ? Optional.of(sentence) : Optional.empty();
    }
}
