package jianyi.access.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Tells whether a request was made from one of our own pages, by what browsers say and pages cannot forge. */
public class SameSite {

    private SameSite() {}

    /** True when another site's page made the request; a request that says nothing (a script's) is not foreign. */
    public static boolean foreign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        var origin = request.getHeader("Origin");
        return origin != null && !own(request, origin);
    }

    private static boolean own(HttpServletRequest request, String address) {
        try {
            return request.getServerName().equalsIgnoreCase(URI.create(address).getHost());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
