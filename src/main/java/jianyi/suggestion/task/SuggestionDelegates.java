package jianyi.suggestion.task;

import jianyi.suggestion.News;
import jianyi.suggestion.SuggestionFlow;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.handling.HandlingDesk;
import jianyi.suggestion.rating.LapseDesk;
import jianyi.suggestion.rating.RatingDesk;
import jianyi.suggestion.rating.RoundDesk;
import jianyi.suggestion.review.ForwardingDesk;
import jianyi.suggestion.review.SplittingDesk;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of the room's models, one bean each: room + element. */
@Configuration(proxyBeanMethods = false)
class SuggestionDelegates {

    /** Tells the signers who handles the suggestion and by when. */
    @Bean
    JavaDelegate suggestionNotifyAssigned(News news, Suggestions suggestions) {
        return execution -> news.assigned(
                suggestions.find(execution.getProcessBusinessKey()).orElseThrow());
    }

    /** Tells the signers that it is treated as a letter, and the organ it goes to. */
    @Bean
    JavaDelegate suggestionNotifyLetter(ForwardingDesk forwarding) {
        return execution -> forwarding.tellLetter(execution.getProcessBusinessKey());
    }

    /** Begins the cases a suggestion was split into. */
    @Bean
    JavaDelegate suggestionSplitOff(SplittingDesk splitting, SuggestionFlow flow) {
        return execution ->
                splitting.splitOff(execution.getProcessBusinessKey()).forEach(flow::beginDerived);
    }

    /** Tells the signers what came of their matter at the higher congress. */
    @Bean
    JavaDelegate suggestionTellHigher(ForwardingDesk forwarding) {
        return execution -> forwarding.tellHigher(execution.getProcessBusinessKey());
    }

    /** Every unit has answered: asks the signers for their rating. */
    @Bean
    JavaDelegate suggestionNotifyReplied(RatingDesk rating) {
        return execution -> rating.askForRating(execution.getProcessBusinessKey());
    }

    /** Asks the units once more, under a term of their own. */
    @Bean
    JavaDelegate suggestionNewRound(RoundDesk round) {
        return execution -> round.begin(execution.getProcessBusinessKey());
    }

    /** Closes the case. */
    @Bean
    JavaDelegate suggestionClose(RatingDesk rating) {
        return execution -> rating.close(execution.getProcessBusinessKey());
    }

    /** Closes a case whose deputy has not rated it in time. */
    @Bean
    JavaDelegate suggestionCloseUnrated(LapseDesk lapses) {
        return execution -> lapses.closeUnrated(execution.getProcessBusinessKey());
    }

    /** Tells those above that a unit's last day has passed. */
    @Bean
    JavaDelegate handlingTellOverdue(LapseDesk lapses) {
        return execution -> lapses.overdue(Long.parseLong(SuggestionFlow.HANDLING.in(execution)));
    }

    /** Passes a co-unit's opinion to the lead unit, whose draft may begin with the last one. */
    @Bean
    JavaDelegate handlingPassOpinion(HandlingDesk handling, SuggestionFlow flow) {
        return execution -> handling.leadToWake(Long.parseLong(SuggestionFlow.HANDLING.in(execution)))
                .ifPresent(flow::opinionsIn);
    }
}
