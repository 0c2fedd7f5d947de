package jianyi.flow;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The groups of those who keep the product running. Whoever is in one of them, whatever else he is in, neither does a case's work
 * nor reads a case (三权分立), and only the emergency account changes such accounts and groups.
 */
public final class Administrators {

    /** The engine's own group of administrators who bypass its checks; only the sealed account is in it. */
    public static final String EMERGENCY = "camunda-admin";

    /** All of them. */
    public static final Set<String> GROUPS =
            Set.of(EMERGENCY, "systemadmin", "securityadmin", "auditadmin", "operator");

    private Administrators() {}

    /** Whether somebody in these groups is an administrator. */
    public static boolean in(Collection<String> groups) {
        return groups.stream().anyMatch(GROUPS::contains);
    }

    /** The groups in which somebody works: an administrator has no others beside the administrators'. */
    public static List<String> working(List<String> groups) {
        return in(groups) ? groups.stream().filter(GROUPS::contains).toList() : groups;
    }
}
