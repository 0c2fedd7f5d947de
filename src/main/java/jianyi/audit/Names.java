package jianyi.audit;

import java.util.Optional;

/** Knows what people are called; the record keeps each name as it was when something was done. */
public interface Names {

    /** The person's name today, empty for an unknown user id. */
    Optional<String> name(String person);
}
