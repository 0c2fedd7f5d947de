package jianyi.suggestion.rating;

import jianyi.casework.step.QuickAnswer;
import jianyi.suggestion.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A rating as one choice: the whole; what is left out follows it. */
@Configuration(proxyBeanMethods = false)
class RatingAnswers {

    @Bean
    static QuickAnswer rate() {
        return overall("user_rate");
    }

    @Bean
    static QuickAnswer remark() {
        return overall("user_remark");
    }

    private static QuickAnswer overall(String task) {
        return new QuickAnswer(task, "overallRating", Words.RATING, "rateReason", "意见和理由", Words.DISSATISFIED);
    }
}
