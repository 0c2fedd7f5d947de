package jianyi.access.grant;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/** What groups are to be granted. All of it is compared at once with what stands in the engine, and written where it differs. */
class GrantsFlow {

    private final AuthorizationService authorizations;
    private final Map<Place, Permission[]> wanted = new LinkedHashMap<>();

    GrantsFlow(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    private record Place(String group, int resource, String id) {

        static Place of(Authorization grant) {
            return new Place(grant.getGroupId(), grant.getResourceType(), grant.getResourceId());
        }
    }

    /** Asks for exactly these permissions; what was asked for the same group and resource before no longer counts. */
    void want(String group, Resource resource, String id, Permission... permissions) {
        wanted.put(new Place(group, resource.resourceType(), id), permissions);
    }

    /** Brings the engine's grants to what was asked for; others are left alone. */
    void bring() {
        var present = present();
        wanted.forEach((place, permissions) -> {
            var grant = present.get(place);
            if (grant == null) {
                authorizations.saveAuthorization(granted(fresh(place), permissions));
            } else if (bits(grant) != bits(granted(fresh(place), permissions))) {
                authorizations.saveAuthorization(granted(grant, permissions));
            }
        });
    }

    private Map<Place, Authorization> present() {
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(wanted.keySet().stream().map(Place::group).distinct().toArray(String[]::new))
                .list()
                .stream()
                .collect(Collectors.toMap(Place::of, grant -> grant));
    }

    private Authorization fresh(Place place) {
        var grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(place.group());
        grant.setResourceType(place.resource());
        grant.setResourceId(place.id());
        return grant;
    }

    private static Authorization granted(Authorization grant, Permission... permissions) {
        grant.setPermissions(permissions);
        return grant;
    }

    private static int bits(Authorization grant) {
        return ((AuthorizationEntity) grant).getPermissions();
    }
}
