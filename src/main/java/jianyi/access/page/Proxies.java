package jianyi.access.page;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.util.NetMaskSet;
import org.apache.catalina.valves.ValveBase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Whose word is taken about where a request really came from. Only the proxies named in {@code JIANYI_PROXIES} (addresses or
 * networks, none by default) may say so in {@code X-Forwarded-For} and {@code X-Forwarded-Proto}; what anybody else writes there is
 * dropped before the application sees it. Nobody may say what the address in the browser is.
 */
@Component
class Proxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final NetMaskSet believed = new NetMaskSet();

    /** @param proxies addresses and networks such as 10.0.0.0/8 and fd00::/8, separated by commas */
    Proxies(@Value("${jianyi.proxies:}") String proxies) {
        var wrong = proxies.isBlank() ? List.<String>of() : believed.addAll(proxies.replaceAll("\\s+", ""));
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("JIANYI_PROXIES: " + wrong);
        }
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new Door());
    }

    private boolean believes(String address) {
        try {
            return believed.contains(address);
        } catch (IOException e) {
            return false;
        }
    }

    private class Door extends ValveBase {

        private static final String FOR = "X-Forwarded-For";
        private static final String PROTO = "X-Forwarded-Proto";
        private static final List<String> NEVER =
                List.of("Forwarded", "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Prefix", "X-Forwarded-Ssl");
        private static final int HTTPS_PORT = 443;

        Door() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (believes(request.getRemoteAddr())) {
                follow(request);
            }
            var headers = request.getCoyoteRequest().getMimeHeaders();
            NEVER.forEach(headers::removeHeader);
            headers.removeHeader(FOR);
            headers.removeHeader(PROTO);
            getNext().invoke(request, response);
        }

        private void follow(Request request) {
            if ("https".equalsIgnoreCase(last(said(request, PROTO)))) {
                request.setSecure(true);
                request.getCoyoteRequest().scheme().setString("https");
                request.setServerPort(HTTPS_PORT);
            }
            client(said(request, FOR)).ifPresent(address -> {
                request.setRemoteAddr(address);
                request.setRemoteHost(address);
            });
        }

        /** All lines of this name: some proxies add one of their own behind the visitor's. */
        private static String said(Request request, String name) {
            return String.join(",", Collections.list(request.getHeaders(name)));
        }

        private static String last(String chain) {
            return chain.substring(chain.lastIndexOf(',') + 1).strip();
        }

        /** The nearest address that is no proxy of ours; what stands before it anybody may have written. */
        private java.util.Optional<String> client(String chain) {
            var hops = Arrays.stream(chain.split(",")).map(String::strip).toList();
            for (int i = hops.size() - 1; i >= 0; i--) {
                if (!hops.get(i).matches("[0-9.]{7,15}|(?=.*:)[0-9a-fA-F:.]{2,45}")) {
                    return java.util.Optional.empty();
                }
                if (!believes(hops.get(i)) || i == 0) {
                    return java.util.Optional.of(hops.get(i));
                }
            }
            return java.util.Optional.empty();
        }
    }
}
