package jianyi.flow.guard;

import java.util.ArrayList;
import java.util.List;
import jianyi.flow.Refusal;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Keeps the security administrator from granting anything to administrators, himself among them, and from taking or turning what
 * they hold, whatever way the engine is asked.
 */
public class SealedRights extends AuthorizationManager {

    @Override
    public void insert(DbEntity right) {
        onlyGiven((AuthorizationEntity) right);
        keep((AuthorizationEntity) right);
        super.insert(right);
    }

    /** A changed right may have been a sealed one before it was given another owner. */
    @Override
    public void update(AuthorizationEntity right) {
        onlyGiven(right);
        keep(right);
        var stored = getDbSqlSession().selectById(AuthorizationEntity.class, right.getId());
        if (stored != null) {
            keep(stored);
        }
        super.update(right);
    }

    @Override
    public void delete(DbEntity right) {
        keep((AuthorizationEntity) right);
        super.delete(right);
    }

    /** The engine would first read all groups that have ever been granted anything, to leave out those that have not. */
    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? new ArrayList<>() : new ArrayList<>(groups);
    }

    /** The engine asks before each question whether anybody has been forbidden anything; a right that is not given needs no such row. */
    private static void onlyGiven(AuthorizationEntity right) {
        if (right.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE) {
            throw Refusal.invalid("授权只能写允许什么，不能写禁止什么：不给的权限，不写就是没有");
        }
    }

    private static void keep(AuthorizationEntity right) {
        Seals.keep(right.getUserId(), right.getGroupId());
        if (right.getResourceType() == Resources.USER.resourceType()) {
            Seals.keep(named(right));
        } else if (right.getResourceType() == Resources.GROUP.resourceType()
                || right.getResourceType() == Resources.GROUP_MEMBERSHIP.resourceType()) {
            Seals.keep(null, named(right));
        }
    }

    /** A right to all accounts or groups is ruled by the gate, which asks what is done to which. */
    private static String named(AuthorizationEntity right) {
        return "*".equals(right.getResourceId()) ? null : right.getResourceId();
    }
}
