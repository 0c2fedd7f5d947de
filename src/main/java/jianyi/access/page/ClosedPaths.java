package jianyi.access.page;

import java.util.regex.Pattern;

/**
 * Doors of the engine's applications that do not exist here, for nobody: the first-run page that makes whoever comes first an
 * administrator (CVE-2026-77226), the open REST interface, should a dependency ever bring it along, forms drawn by the engine (ours are
 * Camunda Forms), and applications and engines there are none of, for which Camunda would fail instead of saying so.
 */
class ClosedPaths {

    private static final Pattern CLOSED = Pattern.compile(
            "/camunda/(api/admin|app/admin/default)/setup(/.*)?|/engine-rest(/.*)?|/camunda/api/engine/.*/rendered-form");

    private static final Pattern APPLICATIONS = Pattern.compile("/camunda/app(/.*)?");

    /** The four applications, their start pages for the one engine, and their files. */
    private static final Pattern KNOWN = Pattern.compile("/camunda/app/?(/(admin|cockpit|tasklist|welcome)/?"
            + "(/default(/.*)?|/index\\.html|/.*\\.(?!html$)\\w+)?)?");

    private ClosedPaths() {}

    /** @param path as it was sent, without any disguise */
    static boolean contains(String path) {
        return CLOSED.matcher(path).matches()
                || APPLICATIONS.matcher(path).matches() && !KNOWN.matcher(path).matches();
    }
}
