package jianyi.access.grant;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.stream.Stream;
import jianyi.access.StandingFlow;
import jianyi.flow.Administrators;
import jianyi.flow.start.Models;
import jianyi.office.Role;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
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

    /** Nothing asked for yet. */
    GrantsFlow none() {
        return new GrantsFlow(authorizations);
    }

    /**
     * Asks for what stands here, and in the models of who starts what (the desk still checks each start); what
     * administrators granted besides is left alone.
     */
    void grantAll(GrantsFlow grants) {
        Stream.of(Role.values()).map(StandingFlow::roleGroup).forEach(group -> grantPerson(grants, group));
        models.starters()
                .forEach((process, groups) -> groups.forEach(group -> grants.want(
                        group, Resources.PROCESS_DEFINITION, process, Permissions.READ, Permissions.CREATE_INSTANCE)));
        grantSupervisor(grants);
        grantSystemAdministrator(grants, "systemadmin");
        grantSecurityAdministrator(grants, "securityadmin");
        grantOperator(grants, "operator");
        grantEmergency(grants);
    }

    private void grantPerson(GrantsFlow grants, String group) {
        grants.want(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grants.want(group, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
        grants.want(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
    }

    /** Opens Cockpit for the drawings of the models and nothing else: the engine cannot keep the bodies' cases apart. */
    private void grantSupervisor(GrantsFlow grants) {
        grants.want(StandingFlow.SUPERVISOR, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    }

    private void grantSystemAdministrator(GrantsFlow grants, String group) {
        grants.want(group, Resources.APPLICATION, "admin", Permissions.ACCESS);
        grants.want(group, Resources.USER, ANY, Permissions.ALL);
        grants.want(group, Resources.GROUP, ANY, Permissions.ALL);
        grants.want(group, Resources.GROUP_MEMBERSHIP, ANY, Permissions.ALL);
    }

    private void grantSecurityAdministrator(GrantsFlow grants, String group) {
        grants.want(group, Resources.APPLICATION, "admin", Permissions.ACCESS);
        grants.want(group, Resources.AUTHORIZATION, ANY, Permissions.ALL);
        grants.want(group, Resources.USER, ANY, Permissions.READ);
        grants.want(group, Resources.GROUP, ANY, Permissions.READ);
    }

    /** May put everything right, but reads no case either: that the sealed account must first grant itself, and the log says so. */
    private void grantEmergency(GrantsFlow grants) {
        grantSystemAdministrator(grants, Administrators.EMERGENCY);
        grantSecurityAdministrator(grants, Administrators.EMERGENCY);
        grantOperator(grants, Administrators.EMERGENCY);
        grants.want(Administrators.EMERGENCY, Resources.USER, ANY, Permissions.ALL);
        grants.want(Administrators.EMERGENCY, Resources.GROUP, ANY, Permissions.ALL);
    }

    private void grantOperator(GrantsFlow grants, String group) {
        grants.want(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grants.want(
                group,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.SUSPEND,
                ProcessDefinitionPermissions.SUSPEND_INSTANCE,
                ProcessDefinitionPermissions.RETRY_JOB);
        grants.want(
                group,
                Resources.PROCESS_INSTANCE,
                ANY,
                ProcessInstancePermissions.READ,
                ProcessInstancePermissions.SUSPEND,
                ProcessInstancePermissions.RETRY_JOB);
        grants.want(group, Resources.DEPLOYMENT, ANY, Permissions.READ);
        grants.want(group, Resources.BATCH, ANY, BatchPermissions.READ, BatchPermissions.UPDATE);
    }
}
