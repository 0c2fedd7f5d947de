package jianyi.access.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the server itself refuses, before the application sees it (an unknown transfer coding, a path that climbs out, a sign that no
 * address may have), is answered like everything else: a client's mistake, in Chinese, with the usual headers.
 */
@Component
class ServerReports implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int MOST_LANGUAGES = 10_000;

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        // It fails at the eleventh language a browser would like to have; a request's head is not long enough for this
        // many.
        server.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(MOST_LANGUAGES));
        // Behind Boot's own report, whose words are English; the inner one is asked first.
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report()));
    }

    private static class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported() || cutOff(response)) {
                return;
            }
            if (status == HttpServletResponse.SC_NOT_IMPLEMENTED) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
            try {
                PageHeaders.closed(response);
                response.setContentType("text/html");
                response.setCharacterEncoding("UTF-8");
                response.getReporter().write(BarePage.page("这个请求不对，请从首页重新打开"));
                response.finishResponse();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static boolean cutOff(Response response) {
            var open = new AtomicBoolean();
            response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
            return !open.get();
        }
    }
}
