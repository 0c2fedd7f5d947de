package jianyi.access.signin;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The start is refused because nobody could administer the product, or somebody with a published password could. */
class NoAdministrator extends RuntimeException {

    private static final String SET =
            "No administrator: set JIANYI_ADMIN_PASSWORD (10 or more characters, all four kinds, not the demo's).";

    private final String english;

    NoAdministrator(String sentence) {
        this(sentence, SET);
    }

    NoAdministrator(String sentence, String english) {
        super(sentence);
        this.english = english;
    }

    /** Lets Spring Boot print the sentence alone; registered in {@code META-INF/spring.factories}. */
    static class Plainly extends AbstractFailureAnalyzer<NoAdministrator> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, NoAdministrator refused) {
            return new FailureAnalysis(refused.getMessage() + "\n" + refused.english, null, refused);
        }
    }
}
