package jianyi.flow.door;

import java.util.List;
import jianyi.flow.Administrators;
import jianyi.flow.Refusal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * Whether whoever acts in the engine may: what somebody has been granted there, or once claimed, does not make a task his. The
 * engine acting by itself, for a timer or a message, is nobody.
 */
final class Actor {

    private Actor() {}

    /**
     * Lets the task's own candidates pass, by the posts they hold now.
     *
     * @throws Refusal 403 for administrators and for whoever the task is not meant for
     */
    static void mayDo(DelegateTask task) {
        var who = who();
        if (who != null && !(works(who) && meant(task, who))) {
            throw Refusal.forbidden("您无权办理此事项");
        }
    }

    /** Lets everybody but administrators pass. @throws Refusal 403 for them */
    static void mayWork() {
        var who = who();
        if (who != null && !works(who)) {
            throw Refusal.forbidden("管理员不办理建议，也不发起流程");
        }
    }

    private static boolean works(Authentication who) {
        return !Administrators.in(groups(who));
    }

    private static boolean meant(DelegateTask task, Authentication who) {
        List<IdentityLink> candidates = task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
        return candidates.isEmpty()
                || candidates.stream()
                        .anyMatch(link -> who.getUserId().equals(link.getUserId())
                                || groups(who).contains(String.valueOf(link.getGroupId())));
    }

    private static Authentication who() {
        var who = Context.getCommandContext().getAuthentication();
        return who == null || who.getUserId() == null ? null : who;
    }

    private static List<String> groups(Authentication who) {
        return who.getGroupIds() == null || who.getGroupIds().isEmpty() ? read(who.getUserId()) : who.getGroupIds();
    }

    private static List<String> read(String person) {
        var context = Context.getCommandContext();
        return context.runWithoutAuthorization(
                () -> Context.getProcessEngineConfiguration()
                        .getIdentityService()
                        .createGroupQuery()
                        .groupMember(person)
                        .list()
                        .stream()
                        .map(Group::getId)
                        .toList());
    }
}
