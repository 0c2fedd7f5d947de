package jianyi.access.grant;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.stream.Stream;
import jianyi.access.StandingFlow;
import jianyi.flow.Administrators;
import jianyi.flow.start.Models;
import jianyi.office.Role;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What each role may do in the engine, granted once per role group. A person with a role may open Tasklist, see the models and
 * start what the role starts; tasks come by their candidates alone. Administrators are kept apart: none of them reads a case.
 */
@Component
class AccessFlow {

    private final AuthorizationService authorizations;
    private final Models models;

    AccessFlow(AuthorizationService authorizations, Models models) {
        this.authorizations = authorizations;
        this.models = models;
    }

    /**
     * Brings the grants to what stands here, and in the models of who starts what (the desk still checks each start); what
     * administrators granted besides is left alone.
     */
    void grantAll() {
        Stream.of(Role.values()).map(StandingFlow::roleGroup).forEach(this::grantPerson);
        models.starters()
                .forEach((process, groups) -> groups.forEach(group -> grant(
                        group, Resources.PROCESS_DEFINITION, process, Permissions.READ, Permissions.CREATE_INSTANCE)));
        grantSupervisor();
        grantSystemAdministrator("systemadmin");
        grantSecurityAdministrator("securityadmin");
        grantOperator("operator");
        grantEmergency();
    }

    /** Lets a role group see a filter in Tasklist. */
    void grantFilter(String group, String filter) {
        grant(group, Resources.FILTER, filter, Permissions.READ);
    }

    private void grantPerson(String group) {
        grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(group, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
        grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
    }

    /** Opens Cockpit for the drawings of the models and nothing else: the engine cannot keep the bodies' cases apart. */
    private void grantSupervisor() {
        grant(StandingFlow.SUPERVISOR, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    }

    private void grantSystemAdministrator(String group) {
        grant(group, Resources.APPLICATION, "admin", Permissions.ACCESS);
        grant(group, Resources.USER, ANY, Permissions.ALL);
        grant(group, Resources.GROUP, ANY, Permissions.ALL);
        grant(group, Resources.GROUP_MEMBERSHIP, ANY, Permissions.ALL);
    }

    private void grantSecurityAdministrator(String group) {
        grant(group, Resources.APPLICATION, "admin", Permissions.ACCESS);
        grant(group, Resources.AUTHORIZATION, ANY, Permissions.ALL);
        grant(group, Resources.USER, ANY, Permissions.READ);
        grant(group, Resources.GROUP, ANY, Permissions.READ);
    }

    /** May put everything right, but reads no case either: that the sealed account must first grant itself, and the log says so. */
    private void grantEmergency() {
        grantSystemAdministrator(Administrators.EMERGENCY);
        grantSecurityAdministrator(Administrators.EMERGENCY);
        grantOperator(Administrators.EMERGENCY);
        grant(Administrators.EMERGENCY, Resources.USER, ANY, Permissions.ALL);
        grant(Administrators.EMERGENCY, Resources.GROUP, ANY, Permissions.ALL);
    }

    private void grantOperator(String group) {
        grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.SUSPEND,
                ProcessDefinitionPermissions.SUSPEND_INSTANCE,
                ProcessDefinitionPermissions.RETRY_JOB);
        grant(
                group,
                Resources.PROCESS_INSTANCE,
                ANY,
                ProcessInstancePermissions.READ,
                ProcessInstancePermissions.SUSPEND,
                ProcessInstancePermissions.RETRY_JOB);
        grant(group, Resources.DEPLOYMENT, ANY, Permissions.READ);
        grant(group, Resources.BATCH, ANY, BatchPermissions.READ, BatchPermissions.UPDATE);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        var grant = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .authorizationType(AUTH_TYPE_GRANT)
                .singleResult();
        if (grant == null) {
            grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
        }
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
