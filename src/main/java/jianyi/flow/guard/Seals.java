package jianyi.flow.guard;

import java.util.Arrays;
import java.util.Objects;
import jianyi.flow.Administrators;
import jianyi.flow.Refusal;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * The accounts and groups of administrators are sealed: nobody but the emergency account changes them, their members, passwords
 * or rights, so that nobody appoints himself a second administrator. Asked at the gate, by what a call names, and once more where
 * the engine acts, by what it is about to do.
 */
public final class Seals {

    /** What somebody reads who touches a seal. */
    static final String SENTENCE = "管理员的账号、用户组和授权，只有应急管理员可以变更";

    /** In the engine's rights: everybody, administrators among them. */
    private static final String EVERYBODY = "*";

    private Seals() {}

    /**
     * Refuses what somebody signed in is about to do to one of these accounts or groups (nulls are passed over). What our own code
     * does on the product's behalf is not asked here; its pages ask for themselves.
     *
     * @throws Refusal 403 when one is sealed
     */
    public static void keep(String account, String... groups) {
        var context = Context.getCommandContext();
        var who = context.getAuthentication();
        if (!context.isAuthorizationCheckEnabled()
                || who == null
                || who.getUserId() == null
                || (who.getGroupIds() != null && who.getGroupIds().contains(Administrators.EMERGENCY))) {
            return;
        }
        var engine = Context.getProcessEngineConfiguration();
        if (account(engine, account)
                || Arrays.stream(groups).filter(Objects::nonNull).anyMatch(Seals::group)) {
            throw Refusal.forbidden(SENTENCE);
        }
    }

    /** Whether this group is sealed. */
    static boolean group(String id) {
        return Administrators.GROUPS.contains(id) || EVERYBODY.equals(id);
    }

    /** Whether this account is an administrator's; false for none and for null. */
    static boolean account(ProcessEngineConfigurationImpl engine, String id) {
        if (id == null || id.isEmpty()) {
            return false;
        }
        return EVERYBODY.equals(id)
                || engine.getCommandExecutorTxRequired()
                        .execute(command -> command.runWithoutAuthorization(
                                () -> engine.getIdentityService().createGroupQuery().groupMember(id).list().stream()
                                        .map(Group::getId)
                                        .anyMatch(Administrators.GROUPS::contains)));
    }
}
