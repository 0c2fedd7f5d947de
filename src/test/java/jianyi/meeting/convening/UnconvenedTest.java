package jianyi.meeting.convening;

import static jianyi.Town.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.demo.TimeMachine;
import jianyi.deputy.Deputies;
import jianyi.meeting.OwnTown;
import jianyi.office.Offices;
import jianyi.office.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody has convened is told of once, in the last month of its quarter or the last quarter of its year. */
@WholeProduct
class UnconvenedTest {

    private static final String TOLD_OF_QUARTER = "2041 年第 2 季度还没有召开主席团会议";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private Unconvened unconvened;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aQuarterWithoutPresidiumAndAYearWithoutSessionAreToldOnce() {
        var town = OwnTown.enter(
                "unmet",
                2,
                new Town(port),
                product.getBean(Offices.class),
                product.getBean(People.class),
                product.getBean(Deputies.class));
        var time = new TimeMachine(product);
        time.on(LocalDate.of(2041, 5, 31), unconvened::look);
        assertThat(told(town)).as("two months of the quarter").isEmpty();
        time.on(LocalDate.of(2041, 6, 3), unconvened::look);
        time.on(LocalDate.of(2041, 6, 20), unconvened::look);
        assertThat(told(town)).containsExactly(TOLD_OF_QUARTER);
        time.starts(
                LocalDate.of(2041, 8, 1),
                "meeting",
                town.clerk(),
                map("title", "主席团会议", "kind", "presidium", "date", "2041-09-20", "place", "会议室"));
        time.on(LocalDate.of(2041, 9, 3), unconvened::look);
        assertThat(told(town)).as("it is convened").containsExactly(TOLD_OF_QUARTER);
        time.on(LocalDate.of(2041, 10, 8), unconvened::look);
        assertThat(told(town)).containsExactly(TOLD_OF_QUARTER, "2041 年还没有召开人民代表大会会议");
        assertThat(jdbc.sql("select text_body from outbox where person = ? and subject like '2041 年还%'")
                        .param(town.clerk())
                        .query(String.class)
                        .single())
                .as("it may have met before the product came")
                .contains("已经开过的", "届次会次")
                .doesNotContain("编号");
    }

    private List<String> told(OwnTown town) {
        return jdbc.sql("select subject from outbox where person = ? and template = 'unconvened' order by written")
                .param(town.clerk())
                .query(String.class)
                .list();
    }
}
