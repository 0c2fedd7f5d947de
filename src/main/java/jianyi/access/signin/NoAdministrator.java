package jianyi.access.signin;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The start is refused because nobody could administer the product, or somebody with a published password could. */
class NoAdministrator extends RuntimeException {

    NoAdministrator(String sentence) {
        super(sentence);
    }

    /** Lets Spring Boot print the sentence alone; registered in {@code META-INF/spring.factories}. */
    static class Plainly extends AbstractFailureAnalyzer<NoAdministrator> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, NoAdministrator refused) {
            var english =
                    "No administrator: set JIANYI_ADMIN_PASSWORD (10 or more characters, all four kinds, not the demo's).";
            return new FailureAnalysis(refused.getMessage() + "\n" + english, null, refused);
        }
    }
}
