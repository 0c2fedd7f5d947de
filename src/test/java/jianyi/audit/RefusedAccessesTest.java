package jianyi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jianyi.WholeProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Nobody floods the record: beyond some lines an hour refused accesses are only counted. */
@WholeProduct
class RefusedAccessesTest {

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    private final String address = "2001:db8::" + UUID.randomUUID().toString().substring(0, 4);
    private Instant now = Instant.parse("2026-11-28T02:10:00Z");
    private RefusedAccesses refused;

    @BeforeEach
    void fromAnAddressOfItsOwn() {
        refused = new RefusedAccesses(trail, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Asia/Shanghai");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void nobodyIsHere() {
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void ofOnePersonTwentyAnHourAndTheRestInOneLine() {
        tries("yecunClerk1", 200);
        assertThat(lines()).hasSize(20).containsOnly("yecunClerk1 被拒绝");
        now = now.plus(Duration.ofHours(1));
        refused.close();
        refused.close();
        assertThat(lines()).hasSize(21).last().isEqualTo("yecunClerk1 一小时内另有 180 次被拒绝的访问，没有逐条记录");
        tries("yecunClerk1", 1);
        assertThat(lines()).hasSize(22);
    }

    @Test
    void ofOneAddressAHundredWhoeverSitsThere() {
        for (int person = 1; person <= 30; person++) {
            tries("nobody" + person, 10);
        }
        assertThat(lines()).hasSize(100);
        refused.stop();
        assertThat(lines()).hasSize(120);
    }

    @Test
    void ofFailedSignInsToOneNameAHundredWhateverTheStrangerTypesBesides() {
        long written = IntStream.range(0, 500)
                        .filter(one -> refused.writesSignIn("yecunClerk1", address))
                        .count()
                + IntStream.range(0, 5000)
                        .filter(one -> refused.writesSignIn("name" + one, address))
                        .count();
        assertThat(written).isEqualTo(600);
        refused.stop();
        assertThat(jdbc.sql("select words from audit_entry where address = ?")
                        .param(address)
                        .query(String.class)
                        .list())
                .containsExactly("一小时内另有 4900 次失败的登录，没有逐条记录");
    }

    private void tries(String person, int times) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(person, null, List.of()));
        for (int time = 0; time < times; time++) {
            refused.add("被拒绝");
        }
    }

    private List<String> lines() {
        return jdbc.sql("select actor || ' ' || words from audit_entry where address = ? order by id")
                .param(address)
                .query(String.class)
                .list();
    }
}
