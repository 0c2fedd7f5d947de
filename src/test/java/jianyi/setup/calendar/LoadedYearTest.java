package jianyi.setup.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.calendar.CalendarChanged;
import jianyi.calendar.Calendars;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.io.ClassPathResource;

/** A year loaded through the page, with everything committed; it is one long past, so that no other test's dates move. */
@WholeProduct
class LoadedYearTest {

    private static final String LINES = """
            2019-01-01,休,元旦
            2018-12-31,休,元旦
            2018-12-29,班,元旦
            2019-05-01至2019-05-04,休,劳动节
            2019-10-01至2019-10-07,休,国庆节""";

    @LocalServerPort
    int port;

    @Autowired
    ConfigurableApplicationContext product;

    @Autowired
    Calendars calendars;

    @Autowired
    HolidayLoads loads;

    private final List<Object> heard = new ArrayList<>();
    private boolean listenerFails;

    @Test
    void everyNodeReckonsWithALoadedYearAndWhoKeepsDatesIsTold() {
        ApplicationListener<PayloadApplicationEvent<?>> listener = this::hear;
        product.addApplicationListener(listener);
        listenerFails = true;
        load();
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2018, 12, 31))).isFalse();
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2018, 12, 29))).isTrue();
        assertThat(loads.untold()).isTrue();

        listenerFails = false;
        var news = product.getBean(CalendarNews.class);
        news.readAndTell();
        news.readAndTell();
        assertThat(heard).hasSize(1).hasToString("[CalendarChanged[years=[2019]]]");
        product.removeApplicationListener(listener);

        var elsewhere = new Calendars(new ClassPathResource("calendar/holidays.csv"));
        assertThat(elsewhere.current().knows(2019)).isFalse();
        new CalendarNews(
                        loads,
                        elsewhere,
                        product,
                        product.getBean(org.springframework.transaction.PlatformTransactionManager.class))
                .readAndTell();
        assertThat(elsewhere.current().knows(2019)).isTrue();
        assertThat(heard).hasSize(1);
    }

    private void load() {
        var clerk = new Town(port).as("districtClerk1");
        var fields = Map.of("year", "2019", "source", "国办发明电〔2018〕15号", "lines", LINES);
        SignedIn.Reply shown = clerk.fill("/setup/calendar", "/setup/calendar", fields);
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        var seal = shown.body().replaceAll("(?s).*name=\"seal\" value=\"([0-9a-f]+)\".*", "$1");
        var stored = clerk.fill(
                "/setup/calendar",
                "/setup/calendar",
                Map.of("year", "2019", "source", "国办发明电〔2018〕15号", "lines", LINES, "seal", seal));
        assertThat(stored.header("Location")).endsWith("/setup/calendar/2019?saved");
    }

    private void hear(PayloadApplicationEvent<?> event) {
        if (event.getPayload() instanceof CalendarChanged) {
            if (listenerFails) {
                throw new IllegalStateException("this listener cannot do it now");
            }
            heard.add(event.getPayload());
        }
    }
}
