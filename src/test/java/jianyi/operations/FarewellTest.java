package jianyi.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A node that stops beside others ends connections, answer by answer; one that is alone just stops. */
class FarewellTest {

    private final Servers nodes = mock(Servers.class);

    @Test
    void besideOthersEachAnswerEndsItsConnection() throws Exception {
        when(nodes.othersWork()).thenReturn(true);
        var farewell = new Farewell(nodes, 0);
        assertThat(connection(farewell)).isNull();
        farewell.leave();
        assertThat(connection(farewell)).isEqualTo("close");
    }

    @Test
    void aloneOrWithoutADatabaseItStopsAtOnce() throws Exception {
        var alone = new Farewell(nodes, 3600);
        alone.leave();
        when(nodes.othersWork()).thenThrow(new DataAccessResourceFailureException("away"));
        alone.leave();
        assertThat(connection(alone)).isNull();
    }

    private static String connection(Farewell farewell) throws Exception {
        var answer = new MockHttpServletResponse();
        farewell.doFilter(new MockHttpServletRequest(), answer, new MockFilterChain());
        return answer.getHeader("Connection");
    }
}
