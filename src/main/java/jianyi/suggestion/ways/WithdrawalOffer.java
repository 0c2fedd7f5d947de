package jianyi.suggestion.ways;

import java.util.List;
import jianyi.casework.act.Field;
import jianyi.casework.act.Way;
import jianyi.suggestion.sight.Sight;
import jianyi.suggestion.task.DeputyRequest.Kind;
import jianyi.suggestion.task.DeputyRequests;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers to withdraw, or to stop asking for it. */
@Component
@Order(4)
class WithdrawalOffer implements SuggestionOffer {

    private final Doers doers;
    private final WithdrawalDesk desk;
    private final DeputyRequests requests;

    WithdrawalOffer(Doers doers, WithdrawalDesk desk, DeputyRequests requests) {
        this.doers = doers;
        this.desk = desk;
        this.requests = requests;
    }

    @Override
    public List<Way> ways(Sight sight) {
        var suggestion = sight.suggestion();
        if (!doers.speaks(sight.viewer(), suggestion)) {
            return List.of();
        }
        boolean byClerk = !doers.author(sight.viewer(), suggestion);
        if (requests.open(suggestion.number(), Kind.WITHDRAWAL).isPresent()) {
            return List.of(new Way("keep", "不再要求撤回", "撤回要求取消，建议继续办理。", List.of(Field.reason(""))).entered(byClerk));
        }
        return desk.possible(suggestion)
                ? List.of(new Way("withdraw", "撤回建议", sentence(suggestion), List.of(Field.reason(""))).entered(byClerk))
                : List.of();
    }

    private String sentence(jianyi.suggestion.Suggestion suggestion) {
        return "撤回后办理到此为止，不能恢复。"
                + (desk.signers(suggestion.number()).isEmpty() ? "" : "先要附议人都同意。")
                + (suggestion.assignedOn() == null ? "" : "已经交办，还要人大同意。");
    }
}
