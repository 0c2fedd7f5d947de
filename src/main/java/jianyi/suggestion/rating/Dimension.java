package jianyi.suggestion.rating;

import java.util.function.Function;
import jianyi.suggestion.Rating;

/** What a rating is about. A co-signer rates the whole only; what a signer leaves out follows the whole. */
public enum Dimension {
    OVERALL("总体评价", Rating::overall),
    CONTACT("联系沟通", Rating::contact),
    ATTITUDE("办理态度", Rating::attitude),
    REPLY("答复内容", Rating::reply),
    RESULT("办理结果", Rating::result);

    private final String label;
    private final Function<Rating, String> value;

    Dimension(String label, Function<Rating, String> value) {
        this.label = label;
        this.value = value;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** {@code satisfied}, {@code basic} or {@code dissatisfied}. */
    public String in(Rating rating) {
        return value.apply(rating);
    }
}
